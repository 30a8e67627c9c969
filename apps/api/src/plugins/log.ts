import { WireError } from "@fletch/flyteidl/codec";
import fp from "fastify-plugin";

interface Description {
  [key: string]: unknown;
  type: string;
  message: string;
  stack: string;
}

/** What is written of an error: no properties, since those of a database's errors quote values, and no place inside a message, whose keys are a user's. */
function describeError(error: unknown): Description {
  if (!(error instanceof Error)) return { type: typeof error, message: "", stack: "" };
  const { code } = error as Error & { code?: unknown };
  const { stack = "" } = error;
  return {
    type: error.name,
    message: (error instanceof WireError ? `${error.messageName}: ${error.reason}` : error.message).slice(
      0,
      500,
    ),
    ...(typeof code === "string" && { code }),
    // Without its head, which is the message.
    stack: stack.slice(Math.max(0, stack.indexOf("\n    at ") + 1)).slice(0, 4_000),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}

/** JSON lines. A line names the call and what came of it; documents, searches and headers are in no line. */
export function loggerOptions(level: string, stream: NodeJS.WritableStream) {
  return {
    level,
    stream,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: { err: describeError },
  };
}

/** One line a request, when it has ended. */
export const requestLog = fp(
  async (app) => {
    app.whenEnded(({ request, reply, status, left }) => {
      request.log.info(
        {
          method: request.method,
          // The pattern, not the address: a search is in the address.
          route: request.routeOptions.url ?? "none",
          status,
          milliseconds: Math.round(reply.elapsedTime * 10) / 10,
          person: request.person?.name,
        },
        left ? "left" : "answered",
      );
    });
  },
  { name: "request-log", dependencies: ["ended"] },
);
