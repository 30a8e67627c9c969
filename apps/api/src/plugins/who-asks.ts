import type { FastifyRequest } from "fastify";
import fp from "fastify-plugin";

/** Who a request comes from. */
interface Person {
  name: string;
}

/** The seam for sign-in: looks at a request and says who asks, or throws a Refusal. */
export type WhoAsks = (request: FastifyRequest) => Person | Promise<Person>;

declare module "fastify" {
  interface FastifyRequest {
    person: Person;
  }
}

const ANONYMOUS: Person = { name: "anonymous" };

export const anyone: WhoAsks = () => ANONYMOUS;

export const whoAsks = fp<{ whoAsks: WhoAsks }>(
  async (app, options) => {
    app.decorateRequest("person");
    app.addHook("onRequest", async (request) => {
      request.person = await options.whoAsks(request);
    });
  },
  { name: "who-asks" },
);
