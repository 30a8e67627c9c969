import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { routes } from "@fletch/contract";
import { Ajv2020 } from "ajv/dist/2020.js";
import { sql } from "kysely";
import { expect, test, vi } from "vitest";
import { parse } from "yaml";

import { openEmbedded } from "../registry/embedded/open.ts";
import { RegistryUnavailable } from "../registry/errors.ts";
import type { Database } from "../store/database.ts";
import { administer, dropDatabase } from "../store/testing.ts";
import { scriptedRegistry, testApp } from "../testing.ts";

const away = async (): Promise<never> => {
  throw new RegistryUnavailable("unreachable", "nobody at 10.0.0.1");
};

test("the process is ready when store and registry answer, and says which one does not", async () => {
  const { call } = await testApp();
  expect(await call(routes.readiness)).toMatchObject({ status: 200, body: { ready: true } });
  const lines: string[] = [];
  const without = await testApp({
    registry: () => scriptedRegistry({ ping: away }),
    options: { logger: { level: "warn", stream: { write: (line: string) => void lines.push(line) } } },
  });
  expect(await without.call(routes.readiness)).toMatchObject({
    status: 503,
    body: {
      ready: false,
      store: { ready: true },
      registry: { ready: false, detail: "The registry does not answer." },
    },
  });
  // The answer is open to whoever asks: where the registry is stands in the log alone.
  expect(lines.join()).toContain("nobody at 10.0.0.1");
  expect(await without.call(routes.health)).toMatchObject({ status: 200, body: { status: "ok" } });
});

test("a process that is asked to end is not ready, though all of its parts are", async () => {
  const { call } = await testApp({ isEnding: () => true });
  expect(await call(routes.readiness)).toMatchObject({
    status: 503,
    body: { ready: false, store: { ready: true }, registry: { ready: true } },
  });
});

test("a store that is gone makes the process unready and its answers 503", async () => {
  const { call, fail, services } = await testApp();
  services.designs.read = async () => {
    throw Object.assign(new Error("gone"), { code: "ECONNREFUSED" });
  };
  const params = { id: "6f1c2f1e-8f4c-4f7a-9a8e-2f7f6f0c9a11" };
  expect(await fail(routes.readDesign, { params })).toMatchObject({
    status: 503,
    headers: { "retry-after": "2" },
  });
  await services.database.close();
  expect(await call(routes.readiness)).toMatchObject({ status: 503, body: { store: { ready: false } } });
});

/** Changes a test's database. New connections have it; those that are open would stay as they are. */
async function alterer({ db }: Database): Promise<(change: string) => Promise<void>> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  const { name } = rows[0] ?? {};
  return async (change) => {
    await administer(`alter database ${name} ${change}`);
    await administer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
  };
}

test("a Postgres that became read-only is read, takes no save and is not ready, and goes on when it takes them again", async () => {
  const { call, fail, services } = await testApp({ engine: "postgres" });
  const alter = await alterer(services.database);
  const body = { title: "t", text: "format: fletch/v1\nkind: task\n" };
  await alter("set default_transaction_read_only = on");
  await vi.waitFor(async () => expect((await call(routes.listDesigns)).status).toBe(200));
  expect(await fail(routes.createDesign, { body })).toMatchObject({
    status: 503,
    body: { type: "urn:fletch:problem:store-unreachable" },
  });
  expect(await call(routes.readiness)).toMatchObject({ status: 503, body: { store: { ready: false } } });

  await alter("reset default_transaction_read_only");
  await vi.waitFor(async () => expect((await call(routes.createDesign, { body })).status).toBe(201));
  expect((await call(routes.readiness)).status).toBe(200);
});

test("a Postgres that cuts its connections is 503 at most once, and one that is gone 503 throughout", async () => {
  const { call, fail, services } = await testApp({
    engine: "postgres",
    registry: ({ database }) => openEmbedded(database),
  });
  const { db } = services.database;
  await call(routes.listDesigns);
  const cut = sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()`;
  await cut.execute(db).catch(() => undefined);
  const answers = [
    await call(routes.listDesigns),
    await call(routes.listDesigns),
    await call(routes.listDesigns),
  ];
  expect(answers.map((answer) => answer.status).filter((status) => status !== 200 && status !== 503)).toEqual(
    [],
  );
  expect(answers.at(-1)?.status).toBe(200);

  await dropDatabase(services.database);
  expect(await fail(routes.listDesigns)).toMatchObject({
    status: 503,
    body: { type: "urn:fletch:problem:store-unreachable" },
  });
  expect((await call(routes.readiness)).status).toBe(503);
  expect((await call(routes.registry)).body).toEqual({
    kind: "embedded",
    version: "v1.16.8",
    answers: false,
    reason: "The registry cannot be reached: its database does not answer.",
  });
});

test("a Postgres whose tables are gone, or somebody else's, is 503 until they are there again", async () => {
  const { call, fail, services } = await testApp({
    engine: "postgres",
    registry: ({ database }) => openEmbedded(database),
  });
  const { db } = services.database;
  const away = { status: 503, body: { type: "urn:fletch:problem:store-unreachable" } };
  await sql`alter table designs rename to moved`.execute(db);
  await sql`alter table registry_projects rename to others`.execute(db);
  expect(await fail(routes.listDesigns)).toMatchObject(away);
  expect((await call(routes.registry)).body).toMatchObject({ answers: false });
  await sql`alter table moved rename to designs`.execute(db);
  expect((await call(routes.listDesigns)).status).toBe(200);

  const alter = await alterer(services.database);
  await alter("set role = pg_monitor");
  await vi.waitFor(async () => expect(await fail(routes.listDesigns)).toMatchObject(away));
});

test("a registry that does not answer is said, not thrown", async () => {
  const info = async () =>
    ({ kind: "flyteadmin", endpoint: "flyte:30080", answers: false, reason: "refused" }) as const;
  const { call } = await testApp({ registry: () => scriptedRegistry({ info }) });
  expect(await call(routes.registry)).toMatchObject({
    status: 200,
    body: { answers: false, reason: "refused" },
  });
});

test("names in paths may be long and odd", async () => {
  const asked: string[] = [];
  const getTask = async (id: { name: string }) => void asked.push(id.name);
  const { fail } = await testApp({ registry: () => scriptedRegistry({ getTask }) });
  for (const name of ["a/b?c#d e", "ü".repeat(3_000), "%2e%2e"]) {
    const answer = await fail(routes.readVersion, {
      params: { project: "p", domain: "d", name, version: "v" },
    });
    expect(answer.status).toBe(404);
    expect(asked.at(-1)).toBe(name);
  }
  const broken = await fail(routes.readVersion, {
    params: { project: "p", domain: "d", name: "a\0", version: "v" },
  });
  expect(broken.status).toBe(404);
});

test("the schema of a design is JSON Schema", async () => {
  const { call } = await testApp();
  const schema = (await call(routes.schema)).body;
  const validate = new Ajv2020({ strict: false }).compile(schema);
  expect(validate({ format: "fletch/v1", kind: "task", module: "a", function: "b" })).toBe(true);
  expect(validate({ format: "fletch/v1", kind: "task", module: "a", functoin: "b" })).toBe(false);
  expect(JSON.stringify(schema)).toContain('"title":"Retries","description":"');
  const examples = join(import.meta.dirname, "../../../../examples");
  for (const name of globSync("*/design.yaml", { cwd: examples })) {
    const design: unknown = parse(readFileSync(join(examples, name), "utf8"));
    expect(validate(design) || validate.errors, name).toBe(true);
  }
});

test("the OpenAPI document has every call of the contract, and its page comes from here alone", async () => {
  const { app } = await testApp();
  const headers = { host: "localhost" };
  const document = (await app.inject({ url: "/api/openapi.json", headers })).json<{
    paths: Record<string, Record<string, unknown>>;
  }>();
  for (const [operationId, route] of Object.entries(routes)) {
    const path = route.path.replaceAll(/:(\w+)/g, "{$1}");
    expect(document.paths[path]?.[route.method.toLowerCase()]).toMatchObject({ operationId });
  }
  for (const method of ["put", "patch", "delete"]) {
    expect(JSON.stringify(document.paths["/api/v1/designs/{id}"]?.[method])).toContain('"if-match"');
  }
  const exampleOf = (path: string, method: string): object => {
    const route = document.paths[path]?.[method] as
      | { requestBody: { content: Record<string, { example?: object }> } }
      | undefined;
    return route?.requestBody.content["application/json"]?.example ?? {};
  };
  for (const path of ["/api/v1/compile", "/api/v1/registrations"]) {
    const payload = exampleOf(path, "post");
    const url = "/api/v1/compile";
    expect((await app.inject({ method: "POST", url, headers, payload })).statusCode, path).toBe(200);
  }
  const saved = await app.inject({
    method: "POST",
    url: "/api/v1/designs",
    headers,
    payload: exampleOf("/api/v1/designs", "post"),
  });
  expect(saved.json()).toMatchObject({ title: "Training", problems: [] });
  expect(exampleOf("/api/v1/designs/{id}", "put")).toHaveProperty("text");
  expect(exampleOf("/api/v1/designs/{id}", "patch")).toEqual({ title: expect.any(String) as string });
  const page = (await app.inject({ url: "/api/docs/", headers })).body;
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
  expect(page).not.toMatch(/(src|href)="https?:/);
  for (const [, source = ""] of page.matchAll(/<script[^>]*src="([^"]+)"/g)) {
    const script = await app.inject({ url: new URL(source, "http://localhost/api/docs/").pathname, headers });
    expect([script.statusCode, script.headers["content-type"]]).toEqual([
      200,
      expect.stringMatching(/javascript/),
    ]);
  }
});
