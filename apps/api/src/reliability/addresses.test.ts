import { createServer, Socket } from "node:net";

import { routes } from "@fletch/contract";
import { expect, onTestFinished, test, vi } from "vitest";

import { openEmbedded } from "../registry/embedded/open.ts";
import { testApp } from "../testing.ts";

/** A listener that nobody should call, and every address that this process asks for meanwhile. */
async function watch(): Promise<{ address: string; visits: () => readonly unknown[] }> {
  const visits: unknown[] = [];
  const server = createServer((socket) => void visits.push(socket.destroy().remoteAddress));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const connect = vi.spyOn(Socket.prototype, "connect").mockImplementation(function refuse(...to: unknown[]) {
    visits.push(to);
    throw new Error("no connection is made here");
  });
  onTestFinished(() => {
    connect.mockRestore();
    server.close();
  });
  const bound = server.address();
  if (!bound || typeof bound === "string") throw new Error("the listener has no port");
  return { address: `127.0.0.1:${bound.port}`, visits: () => visits };
}

test("no address that a client names is ever asked, wherever it stands", async () => {
  const { call } = await testApp({ registry: ({ database }) => openEmbedded(database) });
  const { address, visits } = await watch();
  const url = `http://${address}/x`;
  const design = {
    format: "fletch/v1",
    kind: "task",
    module: "recipes.train",
    function: "fit",
    inputs: [{ name: "data", type: "FlyteFile", default: url }],
    parameters: {
      container_image: {
        name: "x",
        registry: address,
        base_image: `${address}/base:1`,
        pip_index: url,
        pip_extra_index_url: [url],
        conda_channels: [url],
      },
      docs: { short_description: "x", source_code: { link: url } },
      environment: { HTTP_PROXY: url, HTTPS_PROXY: url },
    },
  };
  const settings = {
    project: "flytesnacks",
    domain: "development",
    version: "v1",
    images: { default: `${address}/train:1` },
    git_repo: url,
    fast: { distribution_location: url, destination_dir: "/root" },
  };
  const headers = { forwarded: `host=${address}`, "x-forwarded-host": address, referer: url };
  expect((await call(routes.compile, { body: { design, settings }, headers })).status).toBe(200);
  expect((await call(routes.register, { body: { design, settings }, headers })).status).toBe(201);
  const text = `# ${url}\n${JSON.stringify(design)}\n`;
  const saved = await call(routes.createDesign, { body: { title: url, text, settings }, headers });
  expect(saved.status).toBe(201);
  expect((await call(routes.listDesigns, { query: { q: url } })).body.items).toHaveLength(1);
  const params = { project: address, domain: "development", name: url, version: url };
  expect((await call(routes.readVersion, { params, headers })).status).toBe(404);
  expect(visits()).toEqual([]);
});
