import { routes, type Route } from "@fletch/contract";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";

import { writeJson } from "../json.ts";
import { type BrokenOff, InvalidCursor, RegistryTimeout, RegistryUnavailable } from "../registry/errors.ts";
import { isStoreAway } from "../store/failure.ts";
import { Refusal } from "./refusal.ts";

/** One way to fail: whatever is thrown becomes a problem document. */
export const problems = fp(
  async (app) => {
    app.setErrorHandler((error, request, reply) => sendFailure(error, request, reply));
    app.setNotFoundHandler((request) => {
      throw nothingHere(request);
    });
  },
  { name: "problems" },
);

export function sendFailure(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // A client that leaves within its body ends the stream in the way that a database goes away.
  const refusal = error === request.raw.errored ? cutOff() : refusalOf(error);
  // What was given up because its asker left is no fault of anybody's.
  const isGivenUp = refusal.failure === "deadline" && request.raw.socket.destroyed;
  if (refusal.statusCode >= 500 && !isGivenUp) request.log.error({ err: error }, refusal.details.detail);
  return reply
    .code(refusal.statusCode)
    .headers({ "cache-control": "no-store", ...refusal.details.headers })
    .type("application/problem+json")
    .send(writeJson(refusal.document(request.id)));
}

const cutOff = (): Refusal =>
  new Refusal("malformed-request", { detail: "The connection ended before the body did. Send it again." });

/** Anything caught, as a refusal. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof InvalidCursor) return new Refusal("malformed-request", { detail: error.message });
  if (error instanceof RegistryTimeout || error instanceof RegistryUnavailable) {
    const failure = error instanceof RegistryTimeout ? "deadline" : "registry-unreachable";
    return new Refusal(failure, { detail: error.message, ...known(error) });
  }
  // The client left, or a deadline of ours ended the wait.
  if (error instanceof Error && (error.name === "AbortError" || error.name === "TimeoutError")) {
    const detail = "The request was given up before there was an answer.";
    return new Refusal("deadline", { detail, ...known(error) });
  }
  if (isStoreAway(error)) {
    const detail =
      "The database cannot be used now. Try again in a moment, and look first whether a change that you sent is there.";
    return new Refusal("store-unreachable", { detail, headers: { "retry-after": "2" }, ...known(error) });
  }
  return ofFastify(error as Partial<FastifyError>);
}

/** What is there of a registration, and what is not. */
function known(error: unknown) {
  const { entities } = error as BrokenOff;
  return entities && { more: { entities } };
}

function ofFastify(error: Partial<FastifyError>): Refusal {
  if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE") {
    return new Refusal("too-large", {
      detail: "The body is larger than this server takes (FLETCH_BODY_LIMIT).",
    });
  }
  if (error.code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") {
    return new Refusal("unsupported-media-type", { detail: "Send the body as application/json." });
  }
  if (error.code === "FST_ERR_HANDLER_TIMEOUT") {
    return new Refusal("deadline", {
      detail: "The answer took too long. Look whether it took place before trying again.",
    });
  }
  if (error.statusCode === 429) {
    return new Refusal("too-many-requests", { detail: error.message ?? "Wait a minute and try again." });
  }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    // The file server says no more than its status.
    const words = /^(?:Forbidden|Bad Request)$/.test(error.message ?? "") ? undefined : error.message;
    return withStatus(
      error.statusCode,
      words ?? "Nothing can be read at this address. Check how it is written.",
    );
  }
  return new Refusal("internal", {
    detail: "The fault is on this side. The log tells more under this answer's instance.",
  });
}

/** What only the server beneath refuses, such as a range of a file (416): no failure of our own is called so, and the status says it. */
export function withStatus(status: number, detail: string): Refusal {
  const refusal = new Refusal("malformed-request", { detail });
  refusal.statusCode = status;
  return refusal;
}

/** Addresses outside of the contract; they are read only. */
const READ_ONLY = /^\/(?:metrics|api\/openapi\.json|api\/docs(?:\/.*)?|assets\/.*)?$/;

function nothingHere(request: FastifyRequest): Refusal {
  const path = request.url.split("?")[0] ?? "";
  const methods = Object.values<Route>(routes)
    .filter((route) => patternOf(route).test(path))
    .map((route) => route.method as string);
  if (READ_ONLY.test(path) && request.method !== "GET" && request.method !== "HEAD") methods.push("GET");
  if (methods.includes("GET")) methods.push("HEAD");
  if (methods.length === 0) return new Refusal("not-found", { detail: "Nothing has this address." });
  const allow = [...new Set(methods)].join(", ");
  return new Refusal("method-not-allowed", { detail: `This address takes ${allow}.`, headers: { allow } });
}

function patternOf(route: Route): RegExp {
  return new RegExp(`^${route.path.replaceAll(/:\w+/g, "[^/]+")}$`);
}
