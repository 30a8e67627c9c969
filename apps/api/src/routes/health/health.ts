import { type ReadinessAnswer, routes } from "@fletch/contract";
import type { FastifyBaseLogger } from "fastify";

import { type App, shape } from "../route.ts";
import type { Services } from "../services.ts";

/** A part that has not answered by then does not answer, in milliseconds. */
const PATIENCE = 3_000;

type Part = ReadinessAnswer["store"];

/** Who watches over the process asks often, maybe through the same proxy as everybody: it is neither told nor counted. */
const asked = { logLevel: "warn", config: { rateLimit: false } } as const;

export function healthRoutes(app: App, { database, registry, version, isEnding }: Services): void {
  app.route({
    ...shape(routes.health),
    ...asked,
    handler: async () => ({ status: "ok" as const, version }),
  });

  app.route({
    ...shape(routes.readiness),
    ...asked,
    handler: async (_request, reply) => {
      const [store, registered] = await Promise.all([
        part("The store", () => database.ping(), app.log),
        part("The registry", () => registry.ping(AbortSignal.timeout(PATIENCE)), app.log),
      ]);
      const ready = store.ready && registered.ready && !isEnding();
      return reply.code(ready ? 200 : 503).send({ ready, store, registry: registered });
    },
  });
}

async function part(name: string, asks: () => Promise<void>, log: FastifyBaseLogger): Promise<Part> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Part>((resolve) => {
    timer = setTimeout(
      () => resolve({ ready: false, detail: `${name} takes too long to answer.` }),
      PATIENCE,
    );
  });
  const answer = asks().then(
    (): Part => ({ ready: true }),
    (err: unknown): Part => {
      // What went wrong in detail is for the log; the answer is open to whoever asks.
      log.warn({ err }, `${name} does not answer`);
      return { ready: false, detail: `${name} does not answer.` };
    },
  );
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
