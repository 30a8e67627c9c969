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

test("a reference, which has no spec of its own, is told so", async () => {
  const { fail } = await testApp();
  const reference = {
    format: "fletch/v1",
    kind: "reference",
    project: "p",
    domain: "d",
    name: "n",
    version: "v",
  };
  const answer = await fail(routes.compile, { body: { design: reference, settings } });
  expect(answer).toMatchObject({
    status: 422,
    body: {
      problems: [{ path: "", code: "unsupported", message: expect.stringMatching(/registered already/) }],
    },
  });
});
