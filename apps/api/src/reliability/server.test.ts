import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { runServer, startServer } from "./process.ts";

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "fletch-data-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test("the process says its address, answers, and ends with 0 when asked to", async () => {
  const server = await startServer({ FLETCH_DATA: freshFolder() });
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const ready = await fetch(`${server.url}/readyz`);
  expect(await ready.json()).toEqual({ ready: true, store: { ready: true }, registry: { ready: true } });
  expect(await server.end("SIGTERM")).toBe(0);
});

test("a port that is taken is one line and exit code 1", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void other.close());
  await new Promise((resolve) => other.once("listening", resolve));
  const address = other.address();
  const port = address && typeof address === "object" ? String(address.port) : "";
  const { code, said } = await runServer({ FLETCH_DATA: freshFolder(), FLETCH_PORT: port });
  expect(code).toBe(1);
  expect(said).toBe(
    `Port ${port} on 127.0.0.1 is taken. Stop what listens there, or choose another one, like FLETCH_PORT=${Number(port) + 1}.\n`,
  );
});

test.each([
  [{ FLETCH_HOST: "0.0.0.0" }, /^FLETCH_HOST=0\.0\.0\.0 .*FLETCH_INSECURE=1.*\n$/],
  [
    { DATABASE_URL: "postgres://u:hunter2@127.0.0.1:1/d", FLETCH_STORE_WAIT: "0" },
    /^The store cannot be opened: .*\n$/,
  ],
])("%o ends with one line, exit code 1 and no secret", { timeout: 60_000 }, async (environment, words) => {
  const { code, said } = await runServer({ FLETCH_DATA: freshFolder(), ...environment });
  expect(code).toBe(1);
  expect(said).toMatch(words);
  expect(said).not.toContain("hunter2");
});

test("a folder that cannot be one is named", async () => {
  const file = join(freshFolder(), "file");
  writeFileSync(file, "");
  const { code, said } = await runServer({ FLETCH_DATA: file });
  expect(code).toBe(1);
  expect(said).toMatch(/^The store cannot be opened: .*FLETCH_DATA.*\n$/);
});
