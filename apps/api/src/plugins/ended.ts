import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** As nginx calls it, since HTTP has no status for an answer that nobody waited for. */
const LEFT = 499;

interface Ended {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly status: number;
}

/** Tells of each request when it is answered, or when its client has left before: of those `onResponse` says nothing. */
export function whenEnded(app: FastifyInstance, tell: (ended: Ended) => void): void {
  app.addHook("onRequest", (request, reply, done) => {
    reply.raw.once("close", () => {
      tell({ request, reply, status: reply.raw.writableEnded ? reply.statusCode : LEFT });
    });
    done();
  });
}
