import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";

import { Refusal } from "./refusal.ts";
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
  const detail = WORDS[error.code ?? ""] ?? "What was sent is not HTTP.";
  const body = JSON.stringify(new Refusal("malformed-request", { detail }).document(randomUUID()));
  const head = [
    "HTTP/1.1 400 Bad Request",
    "content-type: application/problem+json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
    ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}
