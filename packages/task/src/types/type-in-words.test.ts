import { expect, test } from "vitest";

import { literalTypeInWords } from "./type-in-words.ts";

test.each([
  [{ simple: "FLOAT" as const }, "float"],
  [{ mapValueType: { collectionType: { simple: "DATETIME" as const } } }, "dict[str, list[datetime]]"],
  [{ unionType: { variants: [{ simple: "STRING" as const }, { simple: "NONE" as const }] } }, "str | None"],
  [{ blob: { format: "csv" } }, 'FlyteFile["csv"]'],
  [{ blob: { dimensionality: "MULTIPART" as const } }, "FlyteDirectory"],
  [{ enumType: { values: ["red", "green"] } }, "one of red, green"],
  [{ blob: { format: "PythonPickle" } }, "Any (pickled)"],
  [{ structuredDatasetType: {} }, "StructuredDataset"],
  [{ structuredDatasetType: { columns: [{ name: "a" }, { name: "b" }] } }, "StructuredDataset(a, b)"],
  [{ schema: {} }, "FlyteSchema"],
  [{}, "unknown"],
  [{ simple: "STRUCT" as const }, "dict"],
  [{ simple: "STRUCT" as const, metadata: { $ref: "#/definitions/Point" } }, "Point"],
  [{ simple: "STRUCT" as const, metadata: { type: "object" } }, "dict"],
  [{ simple: "INTEGER" as const, metadata: { title: "Point" } }, "int"],
  [{ simple: "STRUCT" as const, metadata: { title: "Point" } }, "Point"],
])("%j reads %s", (type, words) => {
  expect(literalTypeInWords(type)).toBe(words);
});
