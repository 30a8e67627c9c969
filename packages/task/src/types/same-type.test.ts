import type { JsonObject, LiteralType } from "@fletch/flyteidl/json";
import { expect, test } from "vitest";

import { isSameType } from "./same-type.ts";

const int: LiteralType = { simple: "INTEGER" };
const struct = (metadata?: JsonObject): LiteralType => ({
  simple: "STRUCT",
  ...(metadata && { metadata }),
});
const point = (fields: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: "object",
  properties: fields,
  ...more,
});
const union = (...variants: LiteralType[]): LiteralType => ({ unionType: { variants } });

const SAME: readonly (readonly [string, LiteralType, LiteralType])[] = [
  ["annotations", int, { ...int, annotation: { annotations: { "cache-key-metadata": "x" } } }],
  ["metadata of what is no struct", int, { ...int, metadata: { note: 1 } }],
  [
    "notes on what is inside",
    { collectionType: { ...int, metadata: { a: 1 } } },
    { collectionType: { ...int, metadata: { b: 1 } } },
  ],
  [
    "the fields of a dataclass beside its schema",
    struct(),
    { ...struct(), structure: { dataclassType: { x: int } } },
  ],
  ["a struct whose schema one side does not tell", struct(point({ x: { type: "integer" } })), struct()],
  [
    "the order of keys, and the title of a schema",
    struct({ title: "Point", ...point({ x: { type: "integer", title: "X" } }) }),
    struct({ properties: { x: { type: "integer" } }, type: "object" }),
  ],
  ["the order of variants", union(int, { simple: "NONE" }), union({ simple: "NONE" }, int)],
];
test.each(SAME)("%s: no difference", (_, one, other) => {
  expect(isSameType(one, other)).toBe(true);
  expect(isSameType(other, one)).toBe(true);
});

const OTHER: readonly (readonly [string, LiteralType, LiteralType])[] = [
  ["another simple type", int, { simple: "FLOAT" }],
  ["a list and its item", { collectionType: int }, int],
  ["another format of files", { blob: { format: "csv" } }, { blob: { format: "txt" } }],
  [
    "other columns",
    { structuredDatasetType: { columns: [{ name: "a", literalType: int }] } },
    { structuredDatasetType: { columns: [{ name: "b", literalType: int }] } },
  ],
  [
    "another field of a dataclass",
    struct(point({ x: { type: "integer" } })),
    struct(point({ y: { type: "integer" } })),
  ],
  [
    "a field called title",
    struct(point({ title: { type: "string" } })),
    struct(point({ title: { type: "integer" } })),
  ],
  [
    "another schema inside of a list",
    { collectionType: struct(point({ x: { type: "integer" } })) },
    { collectionType: struct(point({ x: { type: "string" } })) },
  ],
  ["another tag of a variant", { ...int, structure: { tag: "int" } }, { ...int, structure: { tag: "long" } }],
  ["a variant more", union(int), union(int, { simple: "NONE" })],
];
test.each(OTHER)("%s: another type", (_, one, other) => {
  expect(isSameType(one, other)).toBe(false);
  expect(isSameType(other, one)).toBe(false);
});

test("a type is the same as itself, however it is nested", () => {
  const deep = union({ mapValueType: { collectionType: struct(point({ x: {} })) } }, int);
  expect(isSameType(deep, structuredClone(deep))).toBe(true);
});
