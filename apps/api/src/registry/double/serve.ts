import { adminService, type AdminHandlers } from "@fletch/flyteidl/admin";
import { encode } from "@fletch/flyteidl/codec";
import { Metadata, Server, ServerCredentials, type ServerUnaryCall, type sendUnaryData } from "@grpc/grpc-js";

import type { AdminCalls } from "../admin.ts";
import { STATUS_NUMBERS, StatusError } from "../status.ts";

interface DoubleOptions {
  /** 0 is any that is free. */
  readonly port?: number;
  readonly credentials?: ServerCredentials;
}

export interface Double {
  /** `host:port`. */
  readonly address: string;
  /** Cuts every connection at once. */
  readonly stop: () => void;
}

/** Serves AdminService over gRPC the way flyteadmin does: 4 MiB for a request, details of errors in the trailers. */
export async function serveAdmin(calls: AdminCalls, options: DoubleOptions = {}): Promise<Double> {
  const server = new Server();
  server.addService(adminService, handlersOf(calls));
  const { port = 0, credentials = ServerCredentials.createInsecure() } = options;
  const bound = await new Promise<number>((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, credentials, (error, chosen) =>
      error ? reject(error) : resolve(chosen),
    );
  });
  return { address: `127.0.0.1:${bound}`, stop: () => server.forceShutdown() };
}

type Handler = (call: ServerUnaryCall<object, object>, answer: sendUnaryData<object>) => void;

function handlersOf(calls: AdminCalls): AdminHandlers {
  const names = Object.keys(adminService).filter((name) => name in calls) as (keyof AdminCalls)[];
  const handlers = names.map((name): [string, Handler] => {
    const method = calls[name].bind(calls) as (request: object, signal: AbortSignal) => Promise<object>;
    return [
      name,
      (call, answer) => {
        const gone = new AbortController();
        call.on("cancelled", () => gone.abort());
        method(call.request, gone.signal).then(
          (response) => answer(null, response),
          (error: unknown) => answer(asServiceError(error)),
        );
      },
    ];
  });
  return Object.fromEntries(handlers) as unknown as AdminHandlers;
}

function asServiceError(error: unknown): { code: number; details: string; metadata: Metadata } {
  const { code, message, details } =
    error instanceof StatusError ? error : new StatusError("INTERNAL", String(error));
  const metadata = new Metadata();
  if (details.length > 0) {
    const status = { code: STATUS_NUMBERS[code], message, details: details.map(packed) };
    metadata.set("grpc-status-details-bin", Buffer.from(encode("google.rpc.Status", status)));
  }
  return { code: STATUS_NUMBERS[code], details: message, metadata };
}

/** The only detail that the calls in use carry is InactiveProject. */
function packed({ "@type": typeUrl, ...value }: StatusError["details"][number]): {
  typeUrl: string;
  value: string;
} {
  return { typeUrl, value: Buffer.from(encode("flyteidl.admin.InactiveProject", value)).toString("base64") };
}
