import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";

import { withStatus } from "./problems.ts";
import { SECURITY_HEADERS } from "./security.ts";

const WORDS: Record<string, string> = {
  HPE_HEADER_OVERFLOW: "The request's headers are larger than this server takes.",
  ERR_HTTP_REQUEST_TIMEOUT: "The request took too long to arrive.",
};

/** Answers what is no HTTP at all, before there is a request: the last place where an answer could be anything but a problem document. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const { body, headers } = answer(400, WORDS[error.code ?? ""] ?? "What was sent is not HTTP.");
  const head = [
    "HTTP/1.1 400 Bad Request",
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

/** Node itself answers what is expected of it beyond 100-continue, and without a word. */
export function answerExpectation(_request: IncomingMessage, response: ServerResponse): void {
  const { body, headers } = answer(417, "Nothing but 100-continue can be expected here. Leave Expect out.");
  response.writeHead(417, headers).end(body);
}

function answer(status: number, detail: string) {
  const body = JSON.stringify(withStatus(status, detail).document(randomUUID()));
  const headers = {
    "content-type": "application/problem+json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    connection: "close",
    ...SECURITY_HEADERS,
  };
  return { body, headers };
}
