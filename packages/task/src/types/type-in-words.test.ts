import { expect, test } from "vitest";

import { literalTypeInWords } from "./type-in-words.ts";

test.each([
  [{ simple: "FLOAT" as const }, "float"],
  [{ mapValueType: { collectionType: { simple: "DATETIME" as const } } }, "dict[str, list[datetime]]"],
  [{ unionType: { variants: [{ simple: "STRING" as const }, { simple: "NONE" as const }] } }, "str | None"],
  [{ blob: { format: "csv" } }, 'FlyteFile["csv"]'],
  [{ blob: { dimensionality: "MULTIPART" as const } }, "FlyteDirectory"],
  [{ enumType: { values: ["red", "green"] } }, "one of red, green"],
  [{ structuredDatasetType: {} }, "StructuredDataset"],
  [{ simple: "STRUCT" as const, metadata: { title: "Point" } }, "Point"],
])("%j reads %s", (type, words) => {
  expect(literalTypeInWords(type)).toBe(words);
});
