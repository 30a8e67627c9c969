import { connect, type Socket } from "node:net";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";

import { expect, test } from "vitest";

import { testApp } from "../testing.ts";
import { answerBrokenRequest } from "./client-error.ts";

test.each([
  ["HPE_HEADER_OVERFLOW", /^HTTP\/1.1 431 Request Header Fields Too Large\r\n[^]*"status":431/],
  ["HPE_CHUNK_EXTENSIONS_OVERFLOW", /^HTTP\/1.1 413 Payload Too Large\r\n[^]*"status":413/],
  ["ERR_HTTP_REQUEST_TIMEOUT", /^HTTP\/1.1 408 Request Timeout\r\n[^]*"status":408/],
  ["HPE_INVALID_METHOD", /^HTTP\/1.1 400 Bad Request\r\n[^]*"status":400/],
])("what Node calls %s is answered with its status", async (code, answer) => {
  const socket = new PassThrough();
  answerBrokenRequest(Object.assign(new Error("broken"), { code }), socket as unknown as Socket);
  expect(await text(socket)).toMatch(answer);
});

test("headers that are too large are told so", async () => {
  const { app } = await testApp();
  const { port } = new URL(await app.listen({ host: "127.0.0.1", port: 0 }));
  const socket = connect(Number(port), "127.0.0.1");
  socket.write(`GET /healthz HTTP/1.1\r\nhost: localhost\r\nx: ${"a".repeat(20_000)}\r\n\r\n`);
  expect(await text(socket)).toMatch(/^HTTP\/1.1 431 [^]*problem\+json[^]*headers are larger/);
});
