import { expect, test } from "vitest";

import { compiled, told } from "../testing.ts";

const eager = {
  kind: "eager",
  module: "recipes",
  function: "play",
  inputs: [
    { name: "b", type: "int", default: 1, description: "How often" },
    { name: "a", type: "str | None", default: "x" },
  ],
  outputs: [{ name: "o0", type: "int" }],
};

test("task, clean-up task, workflow and launch plan are registered in this order", () => {
  const { entities, spec } = compiled(eager);
  expect(entities?.map(({ type, id }) => `${type} ${id.name}`)).toEqual([
    "task recipes.play",
    "task recipes.play-cleanup",
    "workflow recipes.play",
    "launchPlan recipes.play",
  ]);
  expect(spec).toBe(entities?.[0]?.spec);
});

test("the task says that it is eager, makes a deck and carries the settings", () => {
  const template = compiled(eager).spec?.template;
  expect(template?.metadata).toMatchObject({ isEager: true, generatesDeck: true });
  expect(template?.container?.env?.map(({ key }) => key)).toEqual(["_F_SS_C"]);
});

test("the clean-up task shares the image and nothing else", () => {
  const parameters = {
    container_image: "own:1",
    environment: { A: "b" },
    requests: { cpu: "1" },
    retries: 2,
  };
  const entity = compiled({ ...eager, parameters }, { env: { S: "t" } }).entities?.[1];
  expect(entity?.spec).toMatchObject({
    template: {
      type: "eager_failure_handler_task",
      metadata: { retries: {}, generatesDeck: false },
      interface: { inputs: { variables: { b: { description: "b" } } }, outputs: {} },
      container: { image: "own:1", resources: {}, env: [{ key: "S", value: "t" }] },
    },
  });
  expect(entity?.spec).not.toHaveProperty("description");
});

test("the workflow passes inputs on in Python's order and cleans up after a failure", () => {
  const entity = compiled({ ...eager, parameters: { retries: 2, timeout: 5, interruptible: false } })
    .entities?.[2];
  expect(entity?.spec).toMatchObject({
    template: {
      nodes: [
        {
          id: "n0",
          metadata: { name: "play", retries: { retries: 2 }, timeout: "5s", interruptible: false },
          inputs: [{ var: "a" }, { var: "b" }],
        },
      ],
      outputs: [{ var: "o0", binding: { promise: { nodeId: "n0", var: "o0" } } }],
      failureNode: { id: "efn", metadata: { name: "play-cleanup", retries: {} } },
    },
  });
});

test("the launch plan loses Python's defaults: only what may be None has one", () => {
  expect(compiled(eager).entities?.[3]?.spec).toMatchObject({
    defaultInputs: {
      parameters: { a: { default: { scalar: { noneType: {} } } }, b: { required: true } },
    },
  });
});

test("what eager() would forget reaches it through TaskMetadata", () => {
  const parameters = { cache: { version: "1", ignored_inputs: ["a"] }, retries: 2, labels: { a: "b" } };
  const { python } = compiled({ ...eager, parameters });
  expect(python).toMatch(
    /metadata=TaskMetadata\(\s*cache=True,\s*cache_version="1",\s*cache_ignore_input_vars=\("a",\),\s*retries=2,?\s*\)/,
  );
  expect(python).toContain('labels={"a": "b"}');
  expect(python).toContain("async def play(");
});

test("a default that the launch plan loses is told", () => {
  expect(told({ ...eager, inputs: [{ name: "a", type: "int", default: 1 }] })).toEqual([
    "run /inputs/0/default dropped",
  ]);
});

test("a deck flag and an input that is always None are refused", () => {
  expect(told({ ...eager, parameters: { enable_deck: false } })).toEqual([
    "compile /parameters/enable_deck unknown-key",
  ]);
  expect(told({ ...eager, inputs: [{ name: "a", type: "None" }] })).toEqual(["compile /inputs/0/type type"]);
});

test("names that flytekit's nodes have themselves are refused", () => {
  const design = {
    ...eager,
    inputs: [{ name: "entity", type: "int" }],
    outputs: [
      { name: "id", type: "int" },
      { name: "value", type: "int" },
      { name: "metadata", type: "str" },
    ],
  };
  expect(told(design)).toEqual([
    "compile /inputs/0/name name",
    "compile /outputs/0/name name",
    "compile /outputs/2/name name",
  ]);
});
