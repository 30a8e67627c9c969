import { connect, createServer, type Socket } from "node:net";

import type { ServerCredentials } from "@grpc/grpc-js";
import { onTestFinished } from "vitest";

import type { Database } from "../../store/database.ts";
import { freshDatabase } from "../../store/testing.ts";
import type { AdminCalls } from "../admin.ts";
import { serveAdmin } from "../double/serve.ts";
import { EmbeddedAdminService } from "../embedded/admin-service.ts";
import { embeddedOptionsSchema } from "../embedded/options.ts";
import type { Registry } from "../registry.ts";
import { openFlyteadmin } from "./open.ts";
import type { FlyteadminOptionsInput } from "./options.ts";

/** The calls of a server over a fresh registry; a test lays its own over them. */
export async function adminService(database?: Database): Promise<EmbeddedAdminService> {
  return EmbeddedAdminService.open(
    database ?? (await freshDatabase("sqlite")),
    embeddedOptionsSchema.parse({}),
  );
}

/** These calls, some of them answered by the test. */
export function overlay(calls: AdminCalls, changes: Partial<AdminCalls>): AdminCalls {
  return new Proxy(calls, {
    get(target, name) {
      const changed = changes[name as keyof AdminCalls];
      if (changed) return changed;
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? (value as () => unknown).bind(target) : value;
    },
  });
}

/** Serves the calls and gives the server's address. */
export async function serve(calls: AdminCalls, credentials?: ServerCredentials): Promise<string> {
  const { address, stop } = await serveAdmin(calls, credentials && { credentials });
  onTestFinished(stop);
  return address;
}

/** A registry behind this address, with pauses short enough for a test. */
export function open(endpoint: string, options: Partial<FlyteadminOptionsInput> = {}): Registry {
  const registry = openFlyteadmin({ endpoint, insecure: true, backoff: 20, maxBackoff: 200, ...options });
  onTestFinished(() => registry.close());
  return registry;
}

/** A wire to the server that can be cut. */
export interface Wire {
  readonly address: string;
  /** Ends every connection without a word. New ones are taken. */
  readonly cut: () => void;
  /** Lets nothing through any more on the connections that are open, and tells nobody. New ones work. */
  readonly hush: () => void;
}

export async function wireTo(address: string): Promise<Wire> {
  const [host = "", port = ""] = address.split(":");
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
  };
  const server = createServer((near) => {
    const far = keep(connect(Number(port), host));
    keep(near).pipe(far).pipe(near);
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
  });
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const hush = (): void => {
    for (const socket of sockets) socket.unpipe().pause();
  };
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.close();
    cut();
  });
  const bound = server.address();
  if (!bound || typeof bound === "string") throw new Error("the wire has no port");
  return { address: `127.0.0.1:${bound.port}`, cut, hush };
}
