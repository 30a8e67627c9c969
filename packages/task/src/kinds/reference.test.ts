import { expect, test } from "vitest";

import { designSchema, interfaceOf } from "../design.ts";
import { compiled, told } from "../testing.ts";

const reference = {
  kind: "reference",
  project: "p",
  domain: "d",
  name: "recipes.train.fit",
  version: "v7",
  inputs: [{ name: "rounds", type: "int", default: 3 }],
  outputs: [{ name: "o0", type: "float" }],
};

test("a reference has Python and nothing to register", () => {
  const result = compiled(reference);
  expect(result).toMatchObject({ entities: [], problems: [] });
  expect(result.spec).toBeUndefined();
  expect(result.digest).toBeUndefined();
  expect(result.python).toContain(
    '@reference_task(\n    project="p",\n    domain="d",\n    name="recipes.train.fit",\n    version="v7",\n)\n',
  );
  // The registered task runs, never this function.
  expect(result.python).toContain(
    "def fit(rounds: int = 3) -> float:\n    # Nothing to write here: the registered task runs in its place.\n",
  );
  expect(result.python).not.toContain("Your code goes here");
});

test("its interface is there to compare with the registered one; descriptions are names", () => {
  expect(interfaceOf(designSchema.parse({ format: "fletch/v1", ...reference }))).toEqual({
    inputs: { variables: { rounds: { type: { simple: "INTEGER" }, description: "rounds" } } },
    outputs: { variables: { o0: { type: { simple: "FLOAT" }, description: "o0" } } },
  });
});

test("it takes no parameters, and every input needs a type", () => {
  expect(told({ ...reference, parameters: {} })).toEqual(["compile /parameters unknown-key"]);
  expect(told({ ...reference, inputs: [{ name: "x" }] })).toEqual(["compile /inputs/0 missing"]);
});
