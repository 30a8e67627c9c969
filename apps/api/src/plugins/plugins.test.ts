import { connect } from "node:net";
import { Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";

import { routes } from "@fletch/contract";
import { WireError } from "@fletch/flyteidl/codec";
import { expect, test } from "vitest";

import { RegistryTimeout, RegistryUnavailable } from "../registry/errors.ts";
import { StoreGone } from "../store/failure.ts";
import { scriptedRegistry, testApp } from "../testing.ts";
import { loggerOptions } from "./log.ts";
import { Refusal } from "./refusal.ts";

const compile = (body: unknown, headers: Record<string, string> = {}) => ({ body, headers });

test("a body that is no JSON is 400 and nothing of it comes back", async () => {
  const { fail } = await testApp();
  for (const text of ["{", '{"hunter2": }', "\u0000", "hunter2", '{"a":1}}', '"hunter2']) {
    const answer = await fail(routes.compile, compile(text));
    expect(answer).toMatchObject({ status: 400, body: { type: "urn:fletch:problem:malformed-request" } });
    expect(JSON.stringify(answer.body)).not.toContain("hunter2");
  }
  expect((await fail(routes.compile, compile(Buffer.from([0x22, 0xff, 0x22])))).body.detail).toMatch(/UTF-8/);
  expect((await fail(routes.compile)).status).toBe(400);
});

test("nesting is refused before anything walks it, as JSON and inside of a text", async () => {
  const { fail } = await testApp();
  const deep = (open: string, close: string, levels: number) => open.repeat(levels) + close.repeat(levels);
  for (const design of [deep("[", "]", 200_000), deep('{"a":', "}", 100_000).replace(":}", ":1}")]) {
    const answer = await fail(routes.compile, compile(`{"settings": {}, "design": ${design}}`));
    expect(answer).toMatchObject({ status: 400, body: { detail: expect.stringMatching(/nested/) } });
  }
  const indented = Array.from({ length: 1_000 }, (_, level) => `${" ".repeat(level)}a:`).join("\n");
  for (const text of [
    deep("[", "]", 300_000),
    deep("{a: ", "}", 100_000),
    "- ".repeat(300_000),
    "? ".repeat(300_000),
    indented,
  ]) {
    const answer = await fail(routes.compile, compile({ settings: {}, text }));
    expect(answer).toMatchObject({
      status: 422,
      body: { problems: [{ message: expect.stringMatching(/nested/) }] },
    });
  }
});

test("a number that JSON cannot keep is refused in settings, with its place", async () => {
  const { fail } = await testApp();
  const body = '{"title":"t","text":"","settings":{"env":{"A":[1e400]}}}';
  expect(await fail(routes.createDesign, { body })).toMatchObject({
    status: 400,
    body: { problems: [{ path: "/settings/env/A/0", in: "request" }] },
  });
});

test("integers longer than a double holds are kept whole", async () => {
  const { app, call } = await testApp();
  const settings = '{"a":123456789012345678901,"b":[-9007199254740993,1.5,"9007199254740993"]}';
  const created = await call(routes.createDesign, { body: `{"title":"t","text":"","settings":${settings}}` });
  const read = await app.inject({
    url: `/api/v1/designs/${created.body.id}`,
    headers: { host: "localhost" },
  });
  expect(read.body).toContain(`"settings":${settings}`);
});

test("a body that holds more than any design is refused before anything reads it", async () => {
  const { fail } = await testApp();
  for (const design of [`[${"1,".repeat(40_000)}1]`, `{"a":[${"[],".repeat(20_000)}1]}`]) {
    const answer = await fail(routes.compile, compile(`{"settings": {}, "design": ${design}}`));
    expect(answer).toMatchObject({
      status: 400,
      body: { detail: expect.stringMatching(/more than 30,000/) },
    });
  }
});

test("a name that stands twice in one object is refused with its place", async () => {
  const { fail, call } = await testApp();
  const { body } = await fail(
    routes.createDesign,
    compile(
      String.raw`{"title": "a", "text": "", "settings": {"images": [{"a": 1}, {"a/": "a\"", "\u0061/": 2}]}, "\u0074itle": "b"}`,
    ),
  );
  expect(body).toMatchObject({
    status: 400,
    detail: "The body has a name twice in one object: /settings/images/1/a~1.",
    problems: [
      { path: "/settings/images/1/a~1", code: "duplicate-key", in: "request" },
      { path: "/title", code: "duplicate-key", in: "request" },
    ],
  });
  const once = {
    title: '{"title":1,',
    text: "",
    settings: { title: [{ title: "title" }, "title", "title"], text: "" },
  };
  expect((await call(routes.createDesign, compile(once))).status).toBe(201);
});

test("brackets inside of texts are no nesting", async () => {
  const { call } = await testApp();
  const text = `kind: task # ${"[".repeat(500)}\nnote: "${"{[".repeat(500)}\\""\nlist: [${"[a], ".repeat(300)}]\n`;
  expect((await call(routes.createDesign, { body: { title: "[{".repeat(80), text } })).status).toBe(201);
});

test("too large is 413, another type 415", async () => {
  const { fail } = await testApp();
  expect((await fail(routes.compile, compile({ text: "a".repeat(1_100_000), settings: {} }))).status).toBe(
    413,
  );
  const xml = await fail(routes.compile, compile("<a/>", { "content-type": "text/xml" }));
  expect(xml.status).toBe(415);
  const packed = await fail(
    routes.compile,
    compile(gzipSync("{}"), { "content-type": "application/json", "content-encoding": "gzip" }),
  );
  expect(packed).toMatchObject({
    status: 415,
    body: { detail: expect.stringMatching(/without content-enc/) },
  });
});

test.each(["identity", "Identity", ""])("a content-encoding of %j is none", async (encoding) => {
  const { fail } = await testApp();
  const headers = { "content-type": "application/json", "content-encoding": encoding };
  expect((await fail(routes.compile, compile("{}", headers))).status).toBe(400);
});

test("a client that leaves within its body is no fault of the database's, nor one at all", async () => {
  const lines: string[] = [];
  const stream = { write: (line: string) => void lines.push(line) };
  const { app } = await testApp({ options: { logger: { level: "info", stream } } });
  const left = Promise.withResolvers<void>();
  app.addHook("onRequestAbort", (_request, done) => {
    left.resolve();
    done();
  });
  const { port } = new URL(await app.listen({ host: "127.0.0.1", port: 0 }));
  const socket = connect(Number(port), "127.0.0.1");
  const head = ["POST /api/v1/compile HTTP/1.1", "Host: localhost", "Content-Type: application/json"];
  socket.write(`${[...head, "Content-Length: 100"].join("\r\n")}\r\n\r\n{"text`, () => socket.end());
  await left.promise;
  await sleep(50);
  expect(lines.filter((line) => (JSON.parse(line) as { level: number }).level > 30)).toEqual([]);
});

test("an address that is not there is 404, a method it does not take 405 with those it takes", async () => {
  const { app } = await testApp();
  const headers = { host: "localhost" };
  const missing = await app.inject({ url: "/api/v1/nothing", headers });
  expect([missing.statusCode, missing.headers["content-type"]]).toEqual([
    404,
    "application/problem+json; charset=utf-8",
  ]);
  const method = await app.inject({ method: "PUT", url: "/api/v1/designs", headers });
  expect([method.statusCode, method.headers["allow"]]).toEqual([405, "GET, POST, HEAD"]);
  for (const url of ["/", "/metrics", "/api/docs", "/api/openapi.json"]) {
    const posted = await app.inject({ method: "POST", url, headers });
    expect([url, posted.statusCode, posted.headers["allow"]]).toEqual([url, 405, "GET, HEAD"]);
  }
  expect((await app.inject({ url: "/api/v1/designs/%zz", headers })).statusCode).toBe(400);
});

test("requests for a foreign host or from a foreign origin are refused", async () => {
  const { app } = await testApp({ options: { allowedHosts: ["fletch.example.com"] } });
  const status = async (headers: Record<string, string>) =>
    (await app.inject({ url: "/healthz", headers })).statusCode;
  for (const host of ["localhost:8080", "127.0.0.1", "[::1]:8080", "fletch.example.com"]) {
    expect(await status({ host })).toBe(200);
  }
  for (const host of ["evil.example", "localhost.evil.example", "192.168.1.7:8080", "a b", "localhost:1:2"]) {
    expect(await status({ host })).toBe(403);
  }
  const host = "localhost:8080";
  expect(await status({ host, origin: "http://localhost:8080" })).toBe(200);
  expect(await status({ host: "fletch.example.com", origin: "https://fletch.example.com" })).toBe(200);
  // A proxy that asks by another Host than the page was opened with.
  expect(await status({ host, origin: "https://fletch.example.com" })).toBe(200);
  for (const origin of [
    "https://fletch.example.com:8443",
    "http://localhost:3000",
    "https://evil.example",
    "null",
    "http://127.0.0.1:8080",
    "x",
  ]) {
    expect(await status({ host, origin })).toBe(403);
  }
});

test("off loopback plain addresses are hosts too, names only when allowed", async () => {
  const { app } = await testApp({ options: { loopback: false, host: "0.0.0.0" } });
  const status = async (host: string) =>
    (await app.inject({ url: "/healthz", headers: { host } })).statusCode;
  expect(await status("192.168.1.7:8080")).toBe(200);
  expect(await status("evil.example")).toBe(403);
});

test("off loopback a client that asks too often is told to wait", async () => {
  const { app } = await testApp({ options: { loopback: false, rateLimit: 3 } });
  const answers = [];
  for (let index = 0; index < 5; index += 1) {
    answers.push(await app.inject({ url: "/api/v1/designs", headers: { host: "127.0.0.1" } }));
  }
  // Who watches over the process is not counted.
  for (const url of ["/healthz", "/readyz"])
    expect((await app.inject({ url, headers: { host: "127.0.0.1" } })).statusCode).toBe(200);
  expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200, 200, 429, 429]);
  expect(answers[4]?.headers).toHaveProperty("retry-after");
  expect(answers[4]?.json()).toMatchObject({ status: 429, type: "urn:fletch:problem:too-many-requests" });
});

test("every answer has the security headers and a request id", async () => {
  const { app } = await testApp();
  for (const url of ["/healthz", "/nothing", "/api/docs/", "/metrics", "/%zz"]) {
    const { headers } = await app.inject({ url, headers: { host: "localhost" } });
    expect(headers["content-security-policy"]).toBe(
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  }
});

test("faults on this side are 5xx in words, without the fault's own", async () => {
  const script = (error: Error) => {
    const getTask = async (): Promise<never> => {
      throw error;
    };
    return { registry: () => scriptedRegistry({ getTask }) };
  };
  const params = { project: "p", domain: "d", name: "n", version: "v" };
  const cases: [Error, number, string][] = [
    [new StoreGone(), 503, "store-unreachable"],
    [new RegistryUnavailable("unreachable", "nobody there"), 503, "registry-unreachable"],
    [new RegistryTimeout("too late"), 504, "deadline"],
    [AbortSignal.abort().reason as Error, 504, "deadline"],
    [new Error("secret"), 500, "internal"],
    ...["57P01", "40001", "25P04", "55P03", "58030", "42P01", "42501"].map(
      (code): [Error, number, string] => [
        Object.assign(new Error("secret"), { code }),
        503,
        "store-unreachable",
      ],
    ),
    [Object.assign(new Error("secret"), { code: "42601" }), 500, "internal"],
    [Object.assign(new Error("secret"), { code: "ENOENT", syscall: "connect" }), 503, "store-unreachable"],
    [Object.assign(new Error("secret"), { code: "ENOENT", syscall: "open" }), 500, "internal"],
    [Object.assign(new Error("secret"), { code: "ERR_SQLITE_ERROR", errcode: 13 }), 503, "store-unreachable"],
    [Object.assign(new Error("secret"), { code: "ERR_SQLITE_ERROR", errcode: 1 }), 500, "internal"],
  ];
  for (const [error, status, failure] of cases) {
    const { fail } = await testApp(script(error));
    const answer = await fail(routes.readVersion, { params });
    expect(answer).toMatchObject({ status, body: { status, type: `urn:fletch:problem:${failure}` } });
    expect(JSON.stringify(answer.body)).not.toContain("secret");
    expect(answer.body.instance).toBe(`urn:uuid:${String(answer.headers["x-request-id"])}`);
  }
});

test("the log has a line a request, without searches, documents or words of the body", async () => {
  const lines: string[] = [];
  const stream = { write: (line: string) => void lines.push(line) };
  const register = async (): Promise<never> => {
    throw new RegistryUnavailable("unreachable", "The registry at flyte:30080 does not answer.");
  };
  const { call, fail } = await testApp({
    registry: () => scriptedRegistry({ register }),
    options: { logger: { level: "info", stream } },
  });
  await call(routes.createDesign, { body: { title: "hunter2", text: "secret: hunter2" } });
  await call(routes.listDesigns, { query: { q: "hunter2" } });
  await fail(routes.compile, compile("{hunter2"));
  await fail(routes.compile, compile({ text: "hunter2: [", settings: {} }));
  const secret =
    "format: fletch/v1\nkind: task\nmodule: a\nfunction: b\nparameters: {environment: {PASSWORD: hunter2}}\n";
  const target = { project: "p", domain: "d", version: "v", images: { default: "hunter2/a:b" } };
  await fail(routes.register, compile({ text: secret, settings: target }));
  const answered = lines
    .filter((line) => line.includes("answered"))
    .map((line) => JSON.parse(line) as object);
  expect(answered).toMatchObject([
    { method: "POST", route: "/api/v1/designs", status: 201, person: "anonymous" },
    { method: "GET", route: "/api/v1/designs", status: 200 },
    { status: 400 },
    { status: 422 },
    { method: "POST", route: "/api/v1/registrations", status: 503 },
  ]);
  expect(lines.join("")).toContain("The registry at flyte:30080 does not answer.");
  expect(lines.join("")).not.toContain("hunter2");
});

test("a fault of the wire is written without its place, whose names are a user's", async () => {
  const lines: string[] = [];
  const getTask = async (): Promise<never> => {
    throw new WireError("flyteidl.admin.Task", "/hunter2", "has no such field");
  };
  const stream = new Writable({
    write: (line, _, done) => {
      lines.push(String(line));
      done();
    },
  });
  const { fail } = await testApp({
    registry: () => scriptedRegistry({ getTask }),
    options: { logger: loggerOptions("info", stream) },
  });
  const params = { project: "p", domain: "d", name: "n", version: "v" };
  expect((await fail(routes.readVersion, { params })).status).toBe(500);
  expect(lines.join("")).toContain("flyteidl.admin.Task: has no such field");
  expect(lines.join("")).toContain("plugins.test.ts");
  expect(lines.join("")).not.toContain("hunter2");
});

test("who asks can be decided by a hook, which may refuse", async () => {
  const lines: string[] = [];
  const { fail, call } = await testApp({
    options: {
      logger: { level: "info", stream: { write: (line: string) => void lines.push(line) } },
      whoAsks: (request) => {
        if (request.headers.authorization !== "Bearer ada")
          throw new Refusal("foreign-origin", { detail: "no" });
        return { name: "ada" };
      },
    },
  });
  expect((await fail(routes.listDesigns)).status).toBe(403);
  expect((await call(routes.listDesigns, { headers: { authorization: "Bearer ada" } })).status).toBe(200);
  expect(lines.join("")).toContain('"person":"ada"');
});

test("metrics count requests by route", async () => {
  const { app, call } = await testApp();
  await call(routes.listDesigns);
  const { body } = await app.inject({ url: "/metrics", headers: { host: "localhost" } });
  expect(body).toMatch(
    /fletch_http_request_seconds_count{method="GET",route="\/api\/v1\/designs",status="200"} 1/,
  );
  expect(body).toMatch(/nodejs_eventloop_lag_seconds/);
});
