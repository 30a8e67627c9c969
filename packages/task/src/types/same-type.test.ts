import type { DatasetColumn, JsonObject, LiteralType } from "@fletch/flyteidl/json";
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

const table = (...columns: DatasetColumn[]): LiteralType => ({
  structuredDatasetType: { columns },
});
/** What holds a type: each place where one may differ. */
const AROUND: readonly (readonly [string, (type: LiteralType) => LiteralType])[] = [
  ["a list", (type) => ({ collectionType: type })],
  ["a map", (type) => ({ mapValueType: type })],
  ["a union", (type) => union({ simple: "NONE" }, type)],
  ["a column", (type) => table({ name: "a", literalType: type })],
];

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
  ["notes on the values of a map", { mapValueType: { ...int, metadata: { a: 1 } } }, { mapValueType: int }],
  ["notes on a variant", union({ ...int, metadata: { a: 1 } }), union(int)],
  [
    "notes on a column",
    table({ name: "a", literalType: { ...int, metadata: { a: 1 } } }),
    table({ name: "a", literalType: int }),
  ],
  ["the order of keys", table({ name: "a", literalType: int }), table({ literalType: int, name: "a" })],
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
  ["other columns", table({ name: "a", literalType: int }), table({ name: "b", literalType: int })],
  ["another format of tables", { structuredDatasetType: {} }, { structuredDatasetType: { format: "csv" } }],
  [
    "a definition called title",
    struct({ $defs: { title: { type: "string" } } }),
    struct({ $defs: { title: { type: "integer" } } }),
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
  ["another tag of a variant", { ...int, structure: { tag: "int" } }, { ...int, structure: { tag: "long" } }],
  ["a variant more", union(int), union(int, { simple: "NONE" })],
];
test.each(OTHER)("%s: another type", (_, one, other) => {
  expect(isSameType(one, other)).toBe(false);
  expect(isSameType(other, one)).toBe(false);
});

test.each(AROUND)("the schemas of what is inside of %s are compared", (_, around) => {
  const told = around(struct(point({ x: { type: "integer" } })));
  expect(isSameType(told, around(struct(point({ x: { type: "string" } }))))).toBe(false);
  expect(isSameType(told, around(struct()))).toBe(true);
});

test("a type is the same as itself, however it is nested", () => {
  const deep = union({ mapValueType: { collectionType: struct(point({ x: {} })) } }, int);
  expect(isSameType(deep, structuredClone(deep))).toBe(true);
});
