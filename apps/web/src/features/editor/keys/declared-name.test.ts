import { expect, test } from "vitest";

import { declaredName, formOf } from "./declared-name.ts";

test("a structured type is called by its kind and name, finished or not", () => {
  expect(declaredName({ enum: { name: "Color", values: [] } })).toBe("enum Color");
  expect(declaredName({ dataclass: {} })).toBe("dataclass");
  expect(declaredName({ literal_type: { simple: "INTEGER" } })).toBe("literal type");
  expect(declaredName({})).toBe("{}");
  expect(declaredName([1])).toBe("[1]");
});

test("a form is its one key", () => {
  expect(formOf({ enum: 1 })).toEqual(["enum", 1]);
  expect(formOf("int")).toBeUndefined();
});
