import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { routes } from "@fletch/contract";
import { expect, onTestFinished, test, vi } from "vitest";

import { serveAdmin } from "../registry/double/serve.ts";
import { adminService } from "../registry/flyteadmin/testing.ts";
import { startServer } from "./process.ts";

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === "object" ? address.port : 0));
    });
  });
}

test("without its registry the process starts, keeps designs, says what is away, and goes on when it comes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "fletch-data-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const port = await freePort();
  const { url } = await startServer({
    FLETCH_DATA: folder,
    FLETCH_REGISTRY: "flyteadmin",
    FLYTE_PLATFORM_URL: `127.0.0.1:${port}`,
    FLYTE_PLATFORM_INSECURE: "true",
  });
  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(url + path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const text = "format: fletch/v1\nkind: task\nmodule: recipes.train\nfunction: fit\n";
  const settings = {
    project: "flytesnacks",
    domain: "development",
    version: "v1",
    images: { default: "ghcr.io/acme/train:1" },
  };

  expect((await fetch(url + routes.health.path)).status).toBe(200);
  expect((await fetch(url + routes.readiness.path)).status).toBe(503);
  expect(await (await fetch(url + routes.registry.path)).json()).toMatchObject({
    kind: "flyteadmin",
    answers: false,
    reason: expect.stringMatching(/cannot be reached/),
  });
  expect((await post(routes.createDesign.path, { title: "t", text, settings })).status).toBe(201);
  expect((await post(routes.compile.path, { text, settings })).status).toBe(200);
  const refused = await post(routes.register.path, { text, settings });
  expect(refused.status).toBe(503);
  expect(await refused.json()).toMatchObject({ type: "urn:fletch:problem:registry-unreachable" });

  const { stop } = await serveAdmin(await adminService(), { port });
  onTestFinished(stop);
  await vi.waitFor(async () => expect((await fetch(url + routes.readiness.path)).status).toBe(200), {
    timeout: 15_000,
    interval: 200,
  });
  expect((await post(routes.register.path, { text, settings })).status).toBe(201);
}, 60_000);
