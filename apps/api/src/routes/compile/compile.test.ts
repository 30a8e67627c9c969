import { routes } from "@fletch/contract";
import { expect, test } from "vitest";

import { testApp } from "../../testing.ts";

const design = {
  format: "fletch/v1",
  kind: "task",
  module: "recipes.train",
  function: "fit",
  parameters: { retries: 3 },
};
const text =
  "format: fletch/v1\nkind: task\nmodule: recipes.train\nfunction: fit\nparameters: {retries: 3}\n";
const settings = { project: "p", domain: "d", version: "v", images: { default: "a:b" } };

test("a design compiles to a spec, its digest and its Python, the same as data and as text", async () => {
  const { call } = await testApp();
  const compiled = await call(routes.compile, { body: { design, settings } });
  expect(compiled).toMatchObject({
    status: 200,
    body: {
      version: "v",
      spec: { template: { id: { project: "p", domain: "d", name: "recipes.train.fit", version: "v" } } },
    },
  });
  expect(compiled.body.digest).toMatch(/^[0-9a-f]{64}$/);
  expect((await call(routes.compile, { body: { text, settings } })).body).toEqual(compiled.body);
});

test("a design that does not compile is 422 with every problem", async () => {
  const { fail } = await testApp();
  const answer = await fail(routes.compile, {
    body: { design: { ...design, parameters: { retries: "x" } }, settings: {} },
  });
  expect(answer.status).toBe(422);
  expect(answer.body.problems).toContainEqual(
    expect.objectContaining({ path: "/parameters/retries", stage: "compile" }),
  );
  for (const body of [
    { design: null, settings },
    { design: 1, settings },
    { text: "", settings },
    { text: "[]", settings },
  ]) {
    expect((await fail(routes.compile, { body })).status).toBe(422);
  }
});

test("problems of a text have their places in it: of a key that is wrong, the key", async () => {
  const { fail } = await testApp();
  const broken =
    "format: fletch/v1\nkind: task\nmodule: m\nfunction: f\nmoduel: x\nparameters:\n  environment: {1: a}\n  retries: x\n";
  const { body } = await fail(routes.compile, { body: { text: broken, settings } });
  const places = body.problems?.map(({ path, range }) => [
    path,
    range && [range.start.line, range.start.column, range.end.column],
  ]);
  expect(places).toEqual(
    expect.arrayContaining([
      ["/moduel", [5, 1, 7]],
      ["/parameters/environment/1", [7, 17, 18]],
      ["/parameters/retries", [8, 12, 13]],
    ]),
  );
});

test("a reference compiles to its Python, and to nothing that is registered", async () => {
  const { call } = await testApp();
  const reference = {
    format: "fletch/v1",
    kind: "reference",
    project: "p",
    domain: "d",
    name: "n",
    version: "v",
  };
  const { status, body } = await call(routes.compile, { body: { design: reference, settings } });
  expect([status, body.entities]).toEqual([200, []]);
  expect(body).not.toHaveProperty("spec");
  expect(body.python).toContain("@reference_task(");
});

test("every kind of design answers with everything that is registered, in order", async () => {
  const { call } = await testApp();
  const kinds: [string, object, string[]][] = [
    ["task", { module: "m", function: "f" }, ["task m.f"]],
    ["dynamic", { module: "m", function: "f" }, ["task m.f"]],
    [
      "eager",
      { module: "m", function: "f" },
      ["task m.f", "task m.f-cleanup", "workflow m.f", "launchPlan m.f"],
    ],
    ["container", { name: "c", container: { image: "a:b", command: ["x"] } }, ["task c"]],
    ["echo", { name: "e", inputs: [{ name: "x", type: "int" }] }, ["task e"]],
  ];
  for (const [kind, keys, entities] of kinds) {
    const body = { design: { format: "fletch/v1", kind, ...keys }, settings };
    const answer = await call(routes.compile, { body });
    expect(answer.body.entities?.map(({ type, id }) => `${type} ${id.name}`)).toEqual(entities);
    expect(answer.body.spec).toEqual(answer.body.entities[0]?.spec);
  }
});

test("classes that would fill the memory, and chains without an end, are refused at once", async () => {
  const { fail } = await testApp();
  const chain = (length: number, times: number) =>
    Array.from({ length }, (_, index) => ({
      dataclass: {
        name: `A${index}`,
        fields: Array.from({ length: times }, (__, at) => ({
          name: `x${at}`,
          type: index < length - 1 ? `A${index + 1}` : "int",
        })),
      },
    }));
  for (const types of [chain(30, 2), chain(90, 1), chain(2_000, 1)]) {
    const body = { design: { ...design, types, inputs: [{ name: "a", type: "A0" }] }, settings };
    expect(await fail(routes.compile, { body })).toMatchObject({
      status: 422,
      body: { problems: [{ path: "/types/0" }] },
    });
  }
});
