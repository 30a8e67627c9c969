import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { testApp } from "../testing.ts";

async function withPage(name = "dist") {
  const above = mkdtempSync(join(tmpdir(), "fletch-page-"));
  onTestFinished(() => rmSync(above, { recursive: true, force: true }));
  const folder = join(above, name);
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(folder, "index.html"), "<title>Fletch</title>");
  writeFileSync(join(folder, "assets", "index-Ab12.js"), "export {};");
  const { app } = await testApp({ options: { page: folder } });
  const get = (url: string, accept = "text/html", encoding = "identity") =>
    app.inject({ url, headers: { host: "localhost", accept, "accept-encoding": encoding } });
  return { app, get, folder };
}

test("files with hashed names are kept for ever, the page itself is asked for again", async () => {
  const { get } = await withPage();
  const script = await get("/assets/index-Ab12.js", "*/*");
  expect([script.statusCode, script.headers["cache-control"]]).toEqual([
    200,
    "public, max-age=31536000, immutable",
  ]);
  expect(script.headers["content-type"]).toMatch(/javascript/);
  const page = await get("/");
  expect([page.statusCode, page.headers["cache-control"]]).toEqual([200, "no-cache"]);
});

test("what the build keeps for itself is not served", async () => {
  const { get, folder } = await withPage();
  mkdirSync(join(folder, ".vite"));
  writeFileSync(join(folder, ".vite", "manifest.json"), "{}");
  expect((await get("/.vite/manifest.json", "*/*")).statusCode).toBe(404);
});

test("a page that is built anew under the running server is served as it is now", async () => {
  const { get, folder } = await withPage();
  expect((await get("/")).statusCode).toBe(200);
  rmSync(folder, { recursive: true });
  const between = await get("/designs/6f1c2f1e");
  expect([between.statusCode, between.json().detail]).toEqual([404, expect.stringMatching(/being built/)]);

  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(folder, "index.html"), "<title>Anew</title>");
  writeFileSync(join(folder, "assets", "index-Cd34.js"), "export const anew = 1;");
  writeFileSync(join(folder, "assets", "index-Cd34.js.br"), "compressed");
  expect((await get("/designs/6f1c2f1e")).body).toContain("Anew");
  const script = await get("/assets/index-Cd34.js", "*/*");
  expect([script.body, script.headers["cache-control"]]).toEqual([
    "export const anew = 1;",
    "public, max-age=31536000, immutable",
  ]);
  const compressed = await get("/assets/index-Cd34.js", "*/*", "br");
  expect([compressed.body, compressed.headers["content-encoding"], compressed.headers["vary"]]).toEqual([
    "compressed",
    "br",
    expect.stringMatching(/accept-encoding/i),
  ]);
  expect(compressed.headers["content-security-policy"]).toContain("default-src 'self'");
  expect((await get("/assets/index-Ab12.js", "*/*")).json().type).toBe("urn:fletch:problem:asset-gone");
});

test("a folder of that name above the page makes nothing of it last for ever", async () => {
  const { get } = await withPage("assets");
  expect((await get("/")).headers["cache-control"]).toBe("no-cache");
});

test("nothing outside of the page's folder is given", async () => {
  const { get, folder } = await withPage("page");
  writeFileSync(join(folder, "..", "secret.txt"), "secret");
  writeFileSync(`${folder}-secret.txt`, "secret");
  for (const url of [
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/..%5csecret.txt",
    "/../page-secret.txt",
    "/assets/%00",
  ]) {
    const answer = await get(url, "*/*");
    expect(answer.statusCode, url).toBeGreaterThanOrEqual(400);
    expect(answer.body, url).not.toContain("secret");
  }
});

test("a path that leads out of the files is refused in words", async () => {
  const { get } = await withPage();
  for (const path of ["/assets/..%2f..%2fpackage.json", "/assets/%00"]) {
    const answer = await get(path);
    expect([path, answer.statusCode < 500, answer.json().detail]).toEqual([
      path,
      true,
      expect.stringMatching(/Check how it is written/),
    ]);
  }
});

test("addresses inside the page give the page", async () => {
  const { get } = await withPage();
  for (const url of ["/designs/6f1c2f1e", "/registry/flytesnacks/development/a.b.c?x=1"]) {
    expect((await get(url)).body).toContain("<title>Fletch</title>");
  }
});

test("an address that cannot be read gives the page to who asks for one, and a problem document to others", async () => {
  const { app, get } = await withPage();
  for (const url of ["/drafts/%", "/registry/%zz", "/registry/%ff/development"]) {
    const page = await get(url);
    expect([page.statusCode, page.headers["content-type"], page.body]).toEqual([
      400,
      "text/html; charset=utf-8",
      "<title>Fletch</title>",
    ]);
    expect(page.headers["content-security-policy"]).toContain("default-src 'self'");
    expect((await get(url, "application/json")).json()).toMatchObject({ status: 400 });
  }
  expect((await get("/api/v1/designs/%")).json()).toMatchObject({ status: 400 });
  const sent = await app.inject({
    method: "POST",
    url: "/drafts/%",
    headers: { host: "localhost", accept: "text/html" },
  });
  expect(sent.json()).toMatchObject({ status: 400 });
});

test("a file of an older version is 404 in words a page can show, and never the page", async () => {
  const { get } = await withPage();
  const answer = await get("/assets/index-Old1.js", "*/*");
  expect([answer.statusCode, answer.headers["content-type"]]).toEqual([
    404,
    "application/problem+json; charset=utf-8",
  ]);
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect(answer.json()).toMatchObject({ type: "urn:fletch:problem:asset-gone" });
  expect((await get("/assets/", "text/html")).json().type).toBe("urn:fletch:problem:asset-gone");
});

test("unknown addresses of the API and of files are 404", async () => {
  const { get } = await withPage();
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

test("a range that a file does not have is 416, a condition that does not hold 412", async () => {
  const { app } = await withPage();
  const get = (headers: Record<string, string>) =>
    app.inject({ url: "/assets/index-Ab12.js", headers: { host: "localhost", ...headers } });
  const range = await get({ range: "bytes=900-1000" });
  expect([range.statusCode, range.json().status]).toEqual([416, 416]);
  const condition = await get({ "if-match": '"x"' });
  expect([condition.statusCode, condition.json().status]).toEqual([412, 412]);
});
