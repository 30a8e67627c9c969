import { readFileSync } from "node:fs";
import { createServer } from "node:https";

import { expect, onTestFinished, test } from "vitest";

import { fetchToken } from "./token.ts";

const pem = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/tls/${name}.pem`, import.meta.resolve("@fletch/flyteidl/json")));

test("a token endpoint of a private authority is told with the way to trust it", async () => {
  const server = createServer({ key: pem("server-key"), cert: pem("server") });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  const secret = { kind: "file", path: import.meta.filename } as const;
  const asked = fetchToken({
    tokenUrl: `https://localhost:${port}/`,
    scopes: [],
    auth: { kind: "clientSecret", clientId: "designer", secret, useAudienceFromAdmin: false },
    timeoutMs: 10_000,
  });
  await expect(asked).rejects.toThrow(/cannot be reached \(UNABLE_TO_\w+\).*NODE_EXTRA_CA_CERTS/);
});
