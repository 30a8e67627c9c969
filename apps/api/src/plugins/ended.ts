import type { FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";

/** As nginx calls it, since HTTP has no status for an answer that nobody waited for. */
const LEFT = 499;

interface Ended {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly status: number;
  /** The client did not wait for the answer. */
  readonly left: boolean;
}
type Tell = (ended: Ended) => void;

declare module "fastify" {
  interface FastifyInstance {
    /** Has `tell` told of each request when it is answered, or when its client has left before: of those `onResponse` says nothing. */
    whenEnded(tell: Tell): void;
  }
}

/** Watches each request until it has ended, once for all who want to know. */
export const ended = fp(
  async (app) => {
    const tells: Tell[] = [];
    app.decorate("whenEnded", (tell: Tell) => {
      tells.push(tell);
    });
    app.addHook("onRequest", (request, reply, done) => {
      reply.raw.once("close", () => {
        const left = !reply.raw.writableEnded;
        for (const tell of tells) tell({ request, reply, left, status: left ? LEFT : reply.statusCode });
      });
      done();
    });
  },
  { name: "ended" },
);
