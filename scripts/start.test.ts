import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

const root = join(import.meta.dirname, "..");

test("who ends the command ends the server, which keeps no port", { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "fletch-start-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  // The page is of no matter here, and takes long to build.
  writeFileSync(join(folder, "vite"), "#!/bin/sh\n");
  chmodSync(join(folder, "vite"), 0o755);
  const env = {
    ...process.env,
    PATH: [folder, process.env["PATH"]].join(delimiter),
    FLETCH_PORT: "0",
    FLETCH_DATA: folder,
  };
  const child = spawn(process.execPath, ["scripts/start.ts"], { cwd: root, env });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  for await (const text of child.stdout) {
    said += String(text);
    if (said.includes("ready at")) break;
  }
  const url = /ready at (\S+)/.exec(said)?.[1] ?? "";
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  child.kill("SIGTERM");
  const [code] = (await once(child, "exit")) as [number | null];
  expect(code).toBe(0);
  await expect(fetch(`${url}/healthz`)).rejects.toThrow("fetch failed");
});
