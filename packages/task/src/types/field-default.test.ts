import { expect, test } from "vitest";

import { declared, type Scope } from "./declaration.ts";
import { isLocalFile, isUnwritable } from "./field-default.ts";
import { parseAnnotation } from "./resolve.ts";

const inner = declared({ dataclass: { name: "Inner", fields: [{ name: "x", type: "Literal[0.5]" }] } });
const scope: Scope = new Map([["Inner", inner]]);
const unwritable = (type: string, value: unknown): boolean =>
  isUnwritable(parseAnnotation(type, scope), value, scope);

test.each([
  "Literal[0.5]",
  "int | Literal[0.5]",
  "list[Literal[0.5]] | None",
  "dict[str, Literal[0.5]]",
  "dict[int, Literal[0.5]]",
  "frozenset[float] | Literal[1.0]",
  "Inner",
  "list[Inner]",
  "dict[str, None]",
  "dict[int, None] | str",
  "dict[None, int]",
  "set[None]",
  "set[frozenset[None]]",
])(
  "a default of %s leaves a dataclass without a schema: mashumaro cannot write a Literal's float or such a None",
  (type) => {
    expect(unwritable(type, null)).toBe(true);
  },
);

test("other literals can be written, and a default from a factory is not looked at", () => {
  expect(unwritable('Literal["a"]', "a")).toBe(false);
  expect(unwritable("float | None", 0.5)).toBe(false);
  expect(unwritable("list[Literal[0.5]]", [])).toBe(false);
});

test.each([
  ["FlyteFile", "s3://b/x", false],
  ["FlyteFile", "abfs+ssl.v-1://b/x", false],
  ["FlyteFile", "x.csv", true],
  ["FlyteFile", "/data/s3://b/x", true],
  ["FlyteFile", "3s://b/x", true],
  ["FlyteFile", "file:///x", true],
  ["FlyteFile | None", "x.csv", true],
  ["FlyteDirectory", "x", false],
  ["str | FlyteFile", "x.csv", false],
])("of the type %s the default %s is a file of this machine: %s", (type, value, isLocal) => {
  expect(isLocalFile(parseAnnotation(type, scope), value, scope)).toBe(isLocal);
});
