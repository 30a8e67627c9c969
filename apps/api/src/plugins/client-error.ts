import { randomUUID } from "node:crypto";
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";

import { withStatus } from "./problems.ts";
import { Refusal } from "./refusal.ts";
import { SECURITY_HEADERS } from "./security.ts";

const NO_HTTP = [400, "What was sent is not HTTP."] as const;

/** Node's own statuses for what it tells apart. */
const KNOWN: Readonly<Record<string, readonly [status: number, words: string]>> = {
  HPE_HEADER_OVERFLOW: [431, "The request's headers are larger than this server takes."],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, "The body's chunks say more of themselves than this server takes."],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "The request took too long to arrive."],
};

/** Answers what is no HTTP at all, before there is a request: the last place where an answer could be anything but a problem document. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, words] = KNOWN[error.code ?? ""] ?? NO_HTTP;
  socket.end(written(withStatus(status, words)));
}

/** Of a CONNECT Node gives the bare connection, and cuts it where nobody takes that. */
export function answerConnect(_request: IncomingMessage, socket: Duplex): void {
  // Whoever has left by then is told nothing.
  socket.on("error", () => undefined);
  const detail = "This server is no proxy: it takes no CONNECT.";
  socket.end(written(new Refusal("method-not-allowed", { detail, headers: { allow: "" } })));
}

/** Node itself answers what is expected of it beyond 100-continue, and without a word. */
export function answerExpectation(_request: IncomingMessage, response: ServerResponse): void {
  const { body, headers } = answer(
    withStatus(417, "Nothing but 100-continue can be expected here. Leave Expect out."),
  );
  response.writeHead(417, headers).end(body);
}

/** An answer as it goes over a bare connection. */
function written(refusal: Refusal): string {
  const { body, headers } = answer(refusal);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const { statusCode } = refusal;
  return [`HTTP/1.1 ${statusCode} ${STATUS_CODES[statusCode]}`, ...lines, "", body].join("\r\n");
}

function answer(refusal: Refusal) {
  const id = randomUUID();
  const body = JSON.stringify(refusal.document(id));
  const headers = {
    "x-request-id": id,
    "content-type": "application/problem+json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    connection: "close",
    ...refusal.details.headers,
    ...SECURITY_HEADERS,
  };
  return { body, headers };
}
