import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";

import { problemDocumentSchema, type Route, routes } from "@fletch/contract";
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { z } from "zod";

/** An instance whose handlers get their types from zod schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** The longest that a registry has for an answer, beyond the drivers' own deadlines, in milliseconds. Not on every route: it costs each request a signal. */
export const REGISTRY_DEADLINE = 150_000;

/** How the contract calls each route: what programs that are made of the OpenAPI document call their functions. */
const NAMES = new Map<Route, string>(Object.entries(routes).map(([name, route]) => [route, name]));

/** A route of the contract as Fastify wants it. */
export function shape<R extends Route>(route: R) {
  const { method, path, summary, params, query, body } = route;
  return {
    method: method as R["method"],
    url: path,
    schema: {
      operationId: NAMES.get(route),
      summary,
      tags: [tagOf(path)],
      ...(params && { params }),
      ...(query && { querystring: query }),
      ...(body && { body }),
      response: responsesOf(route),
    } as unknown as RouteSchema<R>,
  };
}

type Part<R extends Route, K extends keyof Route, As extends string> = R[K] extends object
  ? { [P in As]: R[K] }
  : unknown;
type RouteSchema<R extends Route> = {
  summary: string;
  tags: string[];
  response: R["answers"];
} & Part<R, "params", "params"> &
  Part<R, "query", "querystring"> &
  Part<R, "body", "body">;

/** Every route may fail in the common ways too: those are the `default` of the OpenAPI document. */
function responsesOf(route: Route): Record<string, unknown> {
  const answers = Object.entries(route.answers).map(([status, schema]) => {
    const isProblem = Number(status) >= 400 && route !== routes.readiness;
    return [status, isProblem ? problem(STATUS_CODES[status] ?? status, schema) : schema];
  });
  const common = "Any other failure: a problem document, as everywhere";
  return { ...Object.fromEntries(answers), default: problem(common, problemDocumentSchema) };
}

function problem(description: string, schema: z.ZodType) {
  return { description, content: { "application/problem+json": { schema } } };
}

function tagOf(path: string): string {
  return path.startsWith("/api/v1/") ? (path.split("/")[3] ?? "api") : "process";
}
