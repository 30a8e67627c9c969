import { createServer, type ServerHttp2Stream } from "node:http2";

import { expect, onTestFinished, test } from "vitest";

import { createAdminClient } from "./index.ts";

/** A message of gRPC: whether it is packed, its length, its bytes. */
function message(bytes: Buffer, { isPacked = false } = {}): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt8(isPacked ? 1 : 0);
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

/** Asks a server that answers with these bytes and says that all went well. */
async function ask(bytes: Buffer): Promise<unknown> {
  const server = createServer().on("stream", (stream: ServerHttp2Stream) => {
    stream.respond({ ":status": 200, "content-type": "application/grpc" }, { waitForTrailers: true });
    stream.on("wantTrailers", () => stream.sendTrailers({ "grpc-status": "0" }));
    stream.end(bytes);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as { port: number };
  const client = createAdminClient({ endpoint: `127.0.0.1:${port}`, tls: { kind: "insecure" } });
  onTestFinished(() => {
    client.close();
    server.close();
  });
  return client.createTask({}, { timeoutMs: 5_000 });
}

test("an answer of one whole message is one", async () => {
  expect(await ask(message(Buffer.alloc(0)))).toEqual({});
});

test.each([
  ["nothing", Buffer.alloc(0), "INTERNAL", "the registry's answer was cut off"],
  [
    "half a message",
    message(Buffer.alloc(100)).subarray(0, 50),
    "INTERNAL",
    "the registry's answer was cut off",
  ],
  [
    "a packed message whose packing is not told",
    message(Buffer.from("xx"), { isPacked: true }),
    "UNKNOWN",
    "the registry's answer cannot be unpacked",
  ],
])("an answer of %s fails this call, and leaves open what it did", async (_words, bytes, status, words) => {
  await expect(ask(bytes)).rejects.toMatchObject({ name: "AdminError", status, message: words });
});
