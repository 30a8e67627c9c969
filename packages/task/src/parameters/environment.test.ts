import { dict, none, string } from "@fletch/python";
import { expect, test } from "vitest";

import { compile, merge, python, schema } from "./environment.ts";
import { refusals } from "./testing.ts";

test("a variable of the task keeps the place of the settings' one and takes its own value", () => {
  const merged = merge({ A: "s", B: "s" }, { B: "t", C: "t" }, undefined);
  expect(compile(merged)).toEqual([
    { key: "A", value: "s" },
    { key: "B", value: "t" },
    { key: "C", value: "t" },
  ]);
});

test("a variable without value is a pair without value", () => {
  expect(compile({ A: null, B: "", "": "x" })).toEqual([{ key: "A" }, { key: "B" }, { value: "x" }]);
  expect(python({ A: null, B: "" })).toEqual(
    dict([
      [string("A"), none()],
      [string("B"), string("")],
    ]),
  );
});

test.each(["0", "7", "8080"])("the name %s is refused: whole numbers lose their place in JSON", (name) => {
  expect(refusals(schema, { [name]: "x" })).toHaveLength(1);
});

test.each(["007", "A", "a b", "", "1a", "-1"])("the name %j is as good as any", (name) => {
  expect(refusals(schema, { [name]: "x" })).toEqual([]);
});

test("a number as value is refused where it stands", () => {
  expect(refusals(schema, { PORT: 8080 })[0]).toMatch(/^PORT: .*quotes/);
});
