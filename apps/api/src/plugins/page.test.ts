import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { testApp } from "../testing.ts";

async function withPage() {
  const folder = mkdtempSync(join(tmpdir(), "fletch-page-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<title>Fletch</title>");
  writeFileSync(join(folder, "assets", "index-Ab12.js"), "export {};");
  const { app } = await testApp({ options: { page: folder } });
  return (url: string, accept = "text/html") => app.inject({ url, headers: { host: "localhost", accept } });
}

test("files with hashed names are kept for ever, the page itself is asked for again", async () => {
  const get = await withPage();
  const script = await get("/assets/index-Ab12.js", "*/*");
  expect([script.statusCode, script.headers["cache-control"]]).toEqual([
    200,
    "public, max-age=31536000, immutable",
  ]);
  expect(script.headers["content-type"]).toMatch(/javascript/);
  const page = await get("/");
  expect([page.statusCode, page.headers["cache-control"]]).toEqual([200, "no-cache"]);
});

test("addresses inside the page give the page", async () => {
  const get = await withPage();
  for (const url of ["/designs/6f1c2f1e", "/registry/flytesnacks/development/a.b.c?x=1"]) {
    expect((await get(url)).body).toContain("<title>Fletch</title>");
  }
});

test("a file of an older version is 404 in words a page can show, and never the page", async () => {
  const get = await withPage();
  const answer = await get("/assets/index-Old1.js", "*/*");
  expect([answer.statusCode, answer.headers["content-type"]]).toEqual([
    404,
    "application/problem+json; charset=utf-8",
  ]);
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect(answer.json()).toMatchObject({ type: "urn:fletch:problem:asset-gone" });
});

test("unknown addresses of the API and of files are 404", async () => {
  const get = await withPage();
  for (const [url, accept] of [
    ["/api/v1/nothing", "text/html"],
    ["/robots.txt", "*/*"],
    ["/../package.json", "*/*"],
  ] as const) {
    const answer = await get(url, accept);
    expect([answer.statusCode, answer.headers["content-type"]]).toEqual([
      404,
      "application/problem+json; charset=utf-8",
    ]);
  }
});

test("without a built page the root says how to build it", async () => {
  const { app } = await testApp();
  const answer = await app.inject({ url: "/", headers: { host: "localhost" } });
  expect(answer.json()).toMatchObject({ status: 404, detail: expect.stringMatching(/pnpm@12 build/) });
});
