import { type DesignAnswer, routes } from "@fletch/contract";
import { describe, expect, test } from "vitest";

import { engines } from "../../store/testing.ts";
import { type TestApp, testApp } from "../../testing.ts";

const text = "# first try\nformat: fletch/v1\nkind: task\nmodule: recipes.train\nfunction: fit\n";
const body = { title: "Fit", text, settings: { project: "flytesnacks" } };
const nobody = "6f1c2f1e-8f4c-4f7a-9a8e-2f7f6f0c9a11";

async function withDesign(
  engine: "sqlite" | "postgres" = "sqlite",
): Promise<TestApp & { design: DesignAnswer }> {
  const api = await testApp({ engine });
  return { ...api, design: (await api.call(routes.createDesign, { body })).body };
}

describe.each(engines)("in %s", (engine) => {
  test("a design is saved, read, changed, deleted and restored", async () => {
    const { call, fail } = await testApp({ engine });
    const created = await call(routes.createDesign, { body });
    expect(created).toMatchObject({
      status: 201,
      headers: { etag: '"1"' },
      body: { ...body, revision: 1, problems: [] },
    });
    expect(created.body.design).toMatchObject({ kind: "task", function: "fit" });
    expect(created.headers["location"]).toBe(`/api/v1/designs/${created.body.id}`);

    const params = { id: created.body.id };
    const patched = await call(routes.patchDesign, {
      params,
      body: { title: "Fit it" },
      headers: { "if-match": '"1"' },
    });
    expect(patched).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { title: "Fit it", text } });
    const replaced = await call(routes.replaceDesign, {
      params,
      body: { ...body, text: `${text}#\n` },
      headers: { "if-match": '"2"' },
    });
    expect(replaced).toMatchObject({ status: 200, body: { title: "Fit", revision: 3 } });
    expect(await call(routes.readDesign, { params })).toMatchObject({
      headers: { etag: '"3"' },
      body: replaced.body,
    });

    const revisions = await call(routes.listRevisions, { params, query: { limit: "2" } });
    expect(revisions.body.items.map((item) => item.revision)).toEqual([3, 2]);
    const older = await call(routes.listRevisions, { params, query: { cursor: revisions.body.next ?? "" } });
    expect(older.body).toMatchObject({ items: [{ revision: 1, title: "Fit" }] });
    const first = await call(routes.readRevision, { params: { ...params, revision: 1 } });
    expect(first.body).toMatchObject({ revision: 1, text, title: "Fit" });

    const headers = { "if-match": '"3"' };
    expect(await call(routes.deleteDesign, { params, headers })).toMatchObject({ status: 204 });
    for (const route of [routes.readDesign, routes.listRevisions]) {
      expect((await fail(route, { params })).status).toBe(404);
    }
    expect((await fail(routes.deleteDesign, { params, headers })).status).toBe(404);
    expect(await call(routes.restoreDesign, { params, headers })).toMatchObject({
      status: 200,
      body: { revision: 3 },
    });
    expect((await call(routes.readDesign, { params })).status).toBe(200);
  });

  test("ids and revisions that cannot be are answered like ones that are not there", async () => {
    const { fail } = await testApp({ engine });
    expect((await fail(routes.readDesign, { params: { id: nobody } })).status).toBe(404);
    for (const id of ["no-such-design", "\0"]) {
      expect((await fail(routes.readDesign, { params: { id } })).status).toBe(404);
      const change = { params: { id }, body, headers: { "if-match": '"1"' } };
      expect((await fail(routes.replaceDesign, change)).status).toBe(404);
    }
    for (const revision of [2, 2 ** 40, "x"]) {
      expect((await fail(routes.readRevision, { params: { id: nobody, revision } })).status).toBe(404);
    }
  });

  test("fifty clients that change one design lose nothing", async () => {
    const { call } = await testApp({ engine });
    const { id } = (await call(routes.createDesign, { body })).body;
    const params = { id };
    const change = async (): Promise<void> => {
      const seen = (await call(routes.readDesign, { params })).body;
      const counted = Number(/count: (\d+)/.exec(seen.text)?.[1] ?? 0) + 1;
      const answer = await call(routes.patchDesign, {
        params,
        body: { text: `count: ${counted}` },
        headers: { "if-match": `"${seen.revision}"` },
      });
      if (answer.status === 412) return change();
      expect(answer.status).toBe(200);
    };
    await Promise.all(Array.from({ length: 50 }, change));
    expect((await call(routes.readDesign, { params })).body).toMatchObject({
      text: "count: 50",
      revision: 51,
    });
  });
});

test("a change without If-Match is 428, with anything but one revision 400", async () => {
  const { design, fail } = await withDesign();
  const params = { id: design.id };
  for (const route of [routes.replaceDesign, routes.patchDesign, routes.deleteDesign, routes.restoreDesign]) {
    const call = { params, ...("body" in route && { body }) };
    expect(await fail(route, call)).toMatchObject({
      status: 428,
      body: { type: "urn:fletch:problem:revision-required" },
    });
    for (const header of ["1", "*", '"0"', '"01"', '"1", "2"', 'W/"1"', '"99999999999"']) {
      expect((await fail(route, { ...call, headers: { "if-match": header } })).status).toBe(400);
    }
  }
});

test("an id is the same in capitals", async () => {
  const { design, call } = await withDesign();
  const id = design.id.toUpperCase();
  expect((await call(routes.readDesign, { params: { id } })).body.id).toBe(design.id);
  const headers = { "if-match": '"1"' };
  expect((await call(routes.deleteDesign, { params: { id }, headers })).status).toBe(204);
});

test("a stale change is 412 and gives back both sides", async () => {
  const { design, call, fail } = await withDesign();
  const params = { id: design.id };
  const headers = { "if-match": '"1"' };
  await call(routes.patchDesign, { params, body: { title: "Theirs" }, headers });

  const mine = { ...body, title: "Mine" };
  const replaced = await fail(routes.replaceDesign, { params, body: mine, headers });
  expect(replaced).toMatchObject({
    status: 412,
    headers: { etag: '"2"' },
    body: { current: { title: "Theirs", revision: 2 }, sent: { revision: 1, ...mine } },
  });
  expect((await fail(routes.patchDesign, { params, body: { title: "Mine" }, headers })).body).toMatchObject({
    sent: { revision: 1, title: "Mine" },
  });
  expect((await fail(routes.deleteDesign, { params, headers })).status).toBe(412);
});

test("work in progress can be saved; what is no YAML is refused with its place", async () => {
  const { call, fail } = await testApp();
  const started = await call(routes.createDesign, { body: { title: "x", text: "kind: nothing\n" } });
  expect(started).toMatchObject({ status: 201, body: { settings: {} } });
  expect(started.body.design).toBeUndefined();
  expect(started.body.problems.length).toBeGreaterThan(0);
  expect((await call(routes.createDesign, { body: { title: "x", text: "" } })).status).toBe(201);

  const broken = await fail(routes.createDesign, { body: { title: "x", text: "a: [" } });
  expect(broken).toMatchObject({
    status: 422,
    body: { problems: [{ stage: "compile", range: { start: {} } }] },
  });
  const { design } = await withDesign();
  expect(design.revision).toBe(1);
});

test("a body of another shape is 400 with every place", async () => {
  const { fail } = await testApp();
  const answer = await fail(routes.createDesign, { body: { title: 1, txt: "a", settings: [] } });
  expect(answer.status).toBe(400);
  expect(answer.body.problems?.map((problem) => [problem.path, problem.code, problem.in])).toEqual([
    ["/title", "wrong-type", "request"],
    ["/settings", "wrong-type", "request"],
    ["/txt", "unknown-key", "request"],
  ]);
  expect(answer.body.problems?.map((problem) => problem.message)).toEqual([
    "This should be a text, not a number (1).",
    "This should be a map, not a list.",
    '"txt" is not known here. Did you mean "text"?',
  ]);
  expect(answer.body.detail).toContain(": /title: This should be a text");
});

test("the list shows title, kind and name, is searched, and goes on where it stopped", async () => {
  const { call, fail } = await testApp();
  for (const title of ["one", "two", "three"]) {
    await call(routes.createDesign, { body: { ...body, title, text: text.replace("fit", title) } });
  }
  const page = await call(routes.listDesigns, { query: { limit: "2" } });
  expect(page.body.items).toMatchObject([
    { title: "three", kind: "task", name: "recipes.train.three" },
    { title: "two" },
  ]);
  const rest = await call(routes.listDesigns, { query: { limit: "2", cursor: page.body.next ?? "" } });
  expect(rest.body).toMatchObject({ items: [{ title: "one" }] });
  expect(rest.body.next).toBeUndefined();
  expect((await call(routes.listDesigns, { query: { q: "TRAIN.tw" } })).body.items).toMatchObject([
    { title: "two" },
  ]);

  for (const query of [
    { cursor: "!" },
    { cursor: "" },
    { limit: "0" },
    { limit: "x" },
    { q: "a\0" },
    { page: "1" },
  ]) {
    expect((await fail(routes.listDesigns, { query: query })).status).toBe(400);
  }
});
