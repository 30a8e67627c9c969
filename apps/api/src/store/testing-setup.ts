import { createServer } from "node:http";

import type { TestProject } from "vitest/node";

import { type PostgresServer, startPostgres } from "./testing-postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Answers a GET with the connection text of the run's Postgres, which it starts at the first one. */
    postgresStarter: string;
  }
}

let server: Promise<PostgresServer> | undefined;
const starter = createServer();

/** Vitest's global setup: one Postgres for a whole run, and none for a run that never asks. */
export async function setup(project: TestProject): Promise<void> {
  starter.on("request", (_request, response) => {
    server ??= startPostgres();
    server.then(
      ({ url }) => void response.end(url),
      (error: unknown) => void response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => {
    starter.listen(0, "127.0.0.1", resolve);
  });
  const address = starter.address();
  if (!address || typeof address === "string") throw new Error("the starter has no port");
  project.provide("postgresStarter", `http://127.0.0.1:${address.port}/`);
}

export async function teardown(): Promise<void> {
  starter.close();
  starter.closeAllConnections();
  await (await server?.catch(() => undefined))?.stop();
}
