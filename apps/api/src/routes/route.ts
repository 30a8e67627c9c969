import type { IncomingMessage, ServerResponse } from "node:http";

import type { Route } from "@fletch/contract";
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";

/** An instance whose handlers get their types from zod schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** A route of the contract as Fastify wants it. */
export function shape<R extends Route>(route: R) {
  const { method, path, summary, params, query, body, answers } = route;
  return {
    method: method as R["method"],
    url: path,
    schema: {
      summary,
      tags: [tagOf(path)],
      ...(params && { params }),
      ...(query && { querystring: query }),
      ...(body && { body }),
      response: answers,
    } as unknown as RouteSchema<R>,
  };
}

type Part<R extends Route, K extends keyof Route, As extends string> = R[K] extends object
  ? { [P in As]: R[K] }
  : unknown;
type RouteSchema<R extends Route> = { summary: string; tags: string[]; response: R["answers"] } & Part<
  R,
  "params",
  "params"
> &
  Part<R, "query", "querystring"> &
  Part<R, "body", "body">;

function tagOf(path: string): string {
  return path.startsWith("/api/v1/") ? (path.split("/")[3] ?? "api") : "process";
}
