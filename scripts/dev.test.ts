import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

const root = join(import.meta.dirname, "..");

/** Listens where nobody did, and says where. */
async function listen(): Promise<{ port: string; close: () => Promise<void> }> {
  const server = createServer((socket) => void socket.destroy()).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("there is no port");
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
    });
  return { port: String(address.port), close };
}

function startDev(port: string) {
  const folder = mkdtempSync(join(tmpdir(), "fletch-dev-"));
  const path = `${join(root, "node_modules/.bin")}:${process.env["PATH"]}`;
  const child = spawn(process.execPath, ["scripts/dev.ts"], {
    cwd: root,
    env: { ...process.env, PATH: path, FLETCH_PORT: port, FLETCH_DATA: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text: Buffer) => (said += text.toString()));
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    rmSync(folder, { recursive: true, force: true });
  });
  return { child, said: () => said };
}

test("page and API for development answer at one address, and both end when asked to", async () => {
  const { port, close } = await listen();
  await close();
  const { child, said } = startDev(port);
  const url = `http://127.0.0.1:${port}`;
  await expect
    .poll(said, { timeout: 60_000, interval: 100 })
    .toContain(`Fletch for development is at ${url}\n`);
  expect(await (await fetch(`${url}/`)).text()).toContain("@vite/client");
  expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({ status: "ok" });
  // A browser says where its page is from; the API behind takes it.
  const saved = await fetch(`${url}/api/v1/designs`, {
    method: "POST",
    headers: { origin: url, "content-type": "application/json" },
    body: JSON.stringify({ title: "t", text: "" }),
  });
  expect(saved.status).toBe(201);
  child.kill("SIGINT");
  expect((await once(child, "exit"))[0]).toBe(0);
  await expect(fetch(`${url}/healthz`)).rejects.toThrow(TypeError);
}, 90_000);

test("a port that is taken ends both and says so", async () => {
  const { port, close } = await listen();
  onTestFinished(close);
  const { child, said } = startDev(port);
  expect((await once(child, "exit"))[0]).toBe(1);
  expect(said()).toContain(`Port ${port} is already in use`);
}, 90_000);
