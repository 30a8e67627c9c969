import { type RegistrationAnswer, routes } from "@fletch/contract";
import { sql } from "kysely";
import { describe, expect, test, vi } from "vitest";

import { openEmbedded } from "../../registry/embedded/open.ts";
import { RegistryTimeout, RegistryUnavailable } from "../../registry/errors.ts";
import { engines } from "../../store/testing.ts";
import { scriptedRegistry, testApp, type TestAppOptions } from "../../testing.ts";

const textOf = (retries: number): string =>
  `# kept\nformat: fletch/v1\nkind: task\nmodule: recipes.train\nfunction: fit\nparameters:\n  retries: ${retries}\n`;
const eagerText = (retries: number): string =>
  `format: fletch/v1\nkind: eager\nmodule: recipes.train\nfunction: play\ninputs: [{name: x, type: int}]\nparameters: {retries: ${retries}}\n`;
const target = { project: "flytesnacks", domain: "development", images: { default: "ghcr.io/acme/train:1" } };
const name = "recipes.train.fit";

const embedded: TestAppOptions["registry"] = ({ database }) => openEmbedded(database);

describe.each(engines)("in %s", (engine) => {
  test("a design is registered once, is unchanged again, and is found by browsing", async () => {
    const { call } = await testApp({ engine, registry: embedded });
    const body = { text: textOf(3), settings: { ...target, version: "v1" } };
    const first = await call(routes.register, { body });
    const id = { project: "flytesnacks", domain: "development", name, version: "v1" };
    expect(first).toMatchObject({ status: 201, body: { id, outcome: "registered" } });
    const again = await call(routes.register, { body });
    expect(again).toMatchObject({
      status: 200,
      body: { id, outcome: "unchanged", digest: first.body.digest },
    });

    const params = { project: id.project, domain: id.domain, name };
    expect((await call(routes.listProjects)).body.items.map((project) => project.id)).toContain(
      "flytesnacks",
    );
    expect((await call(routes.listTasks, { params, query: { q: "train" } })).body.items).toMatchObject([
      { name },
    ]);
    expect((await call(routes.listVersions, { params })).body.items).toMatchObject([{ version: "v1" }]);
    const registered = await call(routes.readVersion, { params: id });
    expect(registered.body).toMatchObject({
      id,
      digest: first.body.digest,
      spec: { template: { metadata: { retries: { retries: 3 } } } },
    });
    const compiled = await call(routes.compile, { body });
    expect(registered.body.spec).toEqual(compiled.body.spec);
    expect(first.body.digest).toBe(compiled.body.digest);
  });

  test("a version that holds something else is 409 and shows what differs", async () => {
    const { call, fail } = await testApp({ engine, registry: embedded });
    const settings = { ...target, version: "v1" };
    await call(routes.register, { body: { text: textOf(3), settings } });
    const taken = await fail(routes.register, { body: { text: textOf(4), settings } });
    expect(taken).toMatchObject({
      status: 409,
      body: {
        type: "urn:fletch:problem:version-taken",
        registered: { template: { metadata: { retries: { retries: 3 } } } },
        differences: [{ path: "/template/metadata/retries/retries", registered: 3, sent: 4 }],
      },
    });
  });

  test("an eager design registers its task and what stands beside it, and tells each", async () => {
    const { call, fail } = await testApp({ engine, registry: embedded });
    const settings = { ...target, version: "v1" };
    const play = { project: "flytesnacks", domain: "development", name: "recipes.train.play", version: "v1" };
    const first = await call(routes.register, { body: { text: eagerText(1), settings } });
    const beside = [
      { type: "task", id: { ...play, name: `${play.name}-cleanup` } },
      { type: "workflow", id: play },
      { type: "launchPlan", id: play },
    ];
    const entities = [{ type: "task", id: play }, ...beside];
    expect(first).toMatchObject({
      status: 201,
      body: { id: play, outcome: "registered" },
    });
    expect(first.body.entities).toEqual(entities.map((entity) => ({ ...entity, outcome: "registered" })));
    const compiled = await call(routes.compile, { body: { text: eagerText(1), settings } });
    expect(compiled.body.entities.map(({ type, id }) => ({ type, id }))).toEqual(entities);
    expect(compiled.body.entities[0]?.spec).toEqual(compiled.body.spec);

    const again = await call(routes.register, { body: { text: eagerText(1), settings } });
    expect([again.status, again.body.outcome]).toEqual([200, "unchanged"]);
    expect((await call(routes.readVersion, { params: play })).body.beside).toEqual(beside);

    const taken = await fail(routes.register, { body: { text: eagerText(2), settings } });
    expect(taken).toMatchObject({
      status: 409,
      body: { entity: { type: "task", id: play }, differences: [{ sent: 2 }] },
    });
    const nobodys = { ...settings, project: "nobodys" };
    expect(await fail(routes.register, { body: { text: eagerText(1), settings: nobodys } })).toMatchObject({
      status: 422,
      body: {
        entity: { type: "task", id: { project: "nobodys" } },
        entities: [
          { outcome: "refused" },
          { outcome: "missing" },
          { outcome: "missing" },
          { outcome: "missing" },
        ],
      },
    });
  });

  test("32 registrations of one version at once register it once", async () => {
    const { call } = await testApp({ engine, registry: embedded });
    const body = { text: textOf(3), settings: { ...target, version: "v1" } };
    const answers = await Promise.all(Array.from({ length: 32 }, () => call(routes.register, { body })));
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([
      ...Array<number>(31).fill(200),
      201,
    ]);
  });
});

test("without a version one is made of the content, the same each time", async () => {
  const { call } = await testApp({ registry: embedded });
  const versions: string[] = [];
  for (const retries of [3, 3, 4]) {
    const body = { text: textOf(retries), settings: target };
    const { id } = (await call(routes.register, { body })).body;
    expect((await call(routes.compile, { body })).body.version).toBe(id.version);
    versions.push(id.version);
  }
  expect(versions[0]).toMatch(/^[0-9a-f]{20}$/);
  expect(versions[1]).toBe(versions[0]);
  expect(versions[2]).not.toBe(versions[0]);
});

test("a saved revision can be registered, also when a newer one exists", async () => {
  const { call, fail } = await testApp({ registry: embedded });
  const { id } = (await call(routes.createDesign, { body: { title: "t", text: textOf(1) } })).body;
  await call(routes.patchDesign, {
    params: { id },
    body: { text: textOf(2) },
    headers: { "if-match": '"1"' },
  });
  const register = (revision: number) => ({ body: { designId: id, revision, settings: target } });
  const first: RegistrationAnswer = (await call(routes.register, register(1))).body;
  const spec = (await call(routes.readVersion, { params: { ...first.id } })).body.spec;
  expect(spec).toMatchObject({ template: { metadata: { retries: { retries: 1 } } } });
  expect((await fail(routes.register, register(3))).status).toBe(404);
  const nowhere = { designId: "no-such-design", revision: 1, settings: target };
  expect((await fail(routes.register, { body: nowhere })).status).toBe(404);
});

test("problems of the design are 422 with their place, and nothing is registered", async () => {
  const { fail } = await testApp({ registry: () => scriptedRegistry() });
  const wrong = await fail(routes.register, {
    body: { text: "format: fletch/v1\nkind: task\n", settings: target },
  });
  expect(wrong).toMatchObject({ status: 422, body: { type: "urn:fletch:problem:not-acceptable-design" } });
  expect(wrong.body.problems?.[0]).toMatchObject({
    stage: "compile",
    range: { start: { line: expect.any(Number) } },
  });
  const nowhere = await fail(routes.register, { body: { text: textOf(1), settings: {} } });
  expect(nowhere.body.problems).toContainEqual(expect.objectContaining({ in: "settings", path: "/project" }));
});

const referenceText = (version: string, inputs: string): string =>
  `format: fletch/v1\nkind: reference\nproject: flytesnacks\ndomain: development\nname: ${name}\nversion: ${version}\ninputs: ${inputs}\n`;

describe("a reference", () => {
  const known = { format: "fletch/v1", kind: "task", module: "recipes.train", function: "fit" };
  const design = {
    ...known,
    inputs: [
      { name: "epochs", type: "int" },
      { name: "rate", type: "float" },
    ],
  };
  const settings = { ...target, version: "v1" };

  test("is not registered, and is held to the task that it points at", async () => {
    const { call, fail } = await testApp({ registry: embedded });
    await call(routes.register, { body: { design, settings } });
    const ask = async (version: string, inputs: string) => {
      const { status, body } = await fail(routes.register, {
        body: { text: referenceText(version, inputs), settings },
      });
      expect([status, body.type]).toEqual([422, "urn:fletch:problem:not-acceptable-design"]);
      expect(body.detail).toContain("there is nothing to register");
      return { detail: body.detail, problems: body.problems?.map(({ path, code }) => `${path} ${code}`) };
    };
    const same = "[{name: epochs, type: int}, {name: rate, type: float}]";
    expect(await ask("v1", same)).toMatchObject({ detail: expect.stringContaining("agrees"), problems: [] });
    const other = "[{name: epochs, type: str}, {name: size, type: int}]";
    expect((await ask("v1", other)).problems).toEqual([
      "/inputs/0/type type",
      "/inputs/1/name unknown-name",
      "/inputs missing",
    ]);
    expect((await ask("v2", same)).problems).toEqual(["/version unknown-name"]);
    const { items } = (
      await call(routes.listVersions, {
        params: { project: target.project, domain: target.domain, name },
      })
    ).body;
    expect(items).toHaveLength(1);
  });
});

test("a reference is compared over a real connection too, where a request ends with its body", async () => {
  const { app, call } = await testApp({ registry: embedded });
  const settings = { ...target, version: "v1" };
  await call(routes.register, { body: { text: textOf(1), settings } });
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  const answer = await fetch(url + routes.register.path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text: referenceText("v1", "[]"), settings }),
  });
  expect(await answer.json()).toMatchObject({ status: 422, problems: expect.any(Array) });
});

test("the registry's own refusal is 422 in its words", async () => {
  const { fail } = await testApp({ registry: embedded });
  const settings = { ...target, project: "nobodys", version: "v1" };
  const refused = await fail(routes.register, { body: { text: textOf(1), settings } });
  expect(refused).toMatchObject({
    status: 422,
    body: {
      type: "urn:fletch:problem:registry-refused",
      detail: expect.stringMatching(/project \[nobodys\] not found/),
    },
  });
});

test("registrations are counted by what became of them", async () => {
  const { app, call, fail } = await testApp({ registry: embedded });
  const settings = { ...target, version: "v1" };
  await call(routes.register, { body: { text: textOf(1), settings } });
  await call(routes.register, { body: { text: textOf(1), settings } });
  await fail(routes.register, { body: { text: textOf(2), settings } });
  await fail(routes.register, { body: { text: textOf(1), settings: { ...settings, project: "nobodys" } } });
  const { body } = await app.inject({ url: "/metrics", headers: { host: "localhost" } });
  for (const outcome of ["registered", "unchanged", "conflict", "refused"])
    expect(body).toContain(`fletch_registrations_total{outcome="${outcome}"} 1`);
});

test("a client that leaves cancels what it asked the registry, and never a registration", async () => {
  const asked = Promise.withResolvers<AbortSignal>();
  const sent = Promise.withResolvers<AbortSignal>();
  const { app } = await testApp({
    registry: () =>
      scriptedRegistry({
        listProjects: (_list, signal) => {
          asked.resolve(signal);
          return new Promise((_resolve, reject) => {
            signal.addEventListener("abort", () => reject(signal.reason as Error));
          });
        },
        register: async (_registration, signal) => {
          sent.resolve(signal);
          return { outcome: "registered", warnings: [], entities: [] };
        },
      }),
  });
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  const leaving = new AbortController();
  const init = { signal: leaving.signal };
  const list = fetch(url + routes.listProjects.path, init);
  const body = JSON.stringify({ text: textOf(1), settings: { ...target, version: "v1" } });
  const headers = { "content-type": "application/json" };
  const registration = fetch(url + routes.register.path, { ...init, method: "POST", body, headers });
  const [reading, registering] = await Promise.all([asked.promise, sent.promise]);
  leaving.abort();
  await Promise.allSettled([list, registration]);
  await vi.waitFor(() => expect(reading.aborted).toBe(true));
  expect(registering.aborted).toBe(false);
});

test("what is known of each entity goes with a registration that broke off", async () => {
  const entities = [
    { type: "task", id: { project: "p", domain: "d", name, version: "v1" }, outcome: "unknown" },
  ];
  const register = async (): Promise<never> => {
    throw Object.assign(new RegistryTimeout("late"), { entities });
  };
  const { fail } = await testApp({ registry: () => scriptedRegistry({ register }) });
  const late = await fail(routes.register, {
    body: { text: textOf(1), settings: { ...target, version: "v1" } },
  });
  expect(late).toMatchObject({ status: 504, body: { type: "urn:fletch:problem:deadline", entities } });
});

test("a store that fails in the midst of a registration is told with what is there", async () => {
  const { fail, services } = await testApp({ engine: "postgres", registry: embedded });
  await sql`drop table registry_entities`.execute(services.database.db);
  const body = { text: eagerText(1), settings: { ...target, version: "v1" } };
  const entities = ["registered", "registered", "unknown", "unknown"].map((outcome) => ({ outcome }));
  expect(await fail(routes.register, { body })).toMatchObject({
    status: 503,
    body: { type: "urn:fletch:problem:store-unreachable", entities },
  });
});

test("a registry that is away is 503", async () => {
  const register = async (): Promise<never> => {
    throw new RegistryUnavailable("unreachable", "The registry at flyte:30080 does not answer.");
  };
  const { fail } = await testApp({ registry: () => scriptedRegistry({ register }) });
  const away = await fail(routes.register, {
    body: { text: textOf(1), settings: { ...target, version: "v1" } },
  });
  expect(away).toMatchObject({ status: 503, body: { type: "urn:fletch:problem:registry-unreachable" } });
});
