import { expect, test } from "vitest";

import { writtenInterface, writtenType } from "./registered-interface.ts";

const int = { simple: "INTEGER" } as const;

test("plain types are written in Python, all others as they are on the wire", () => {
  expect(writtenType({ mapValueType: { collectionType: int } })).toBe("dict[str, list[int]]");
  expect(writtenType({ simple: "STRUCT", metadata: { a: 1 } })).toEqual({
    literal_type: { simple: "STRUCT", metadata: { a: 1 } },
  });
  expect(writtenType({ collectionType: { blob: {} } })).toEqual({
    literal_type: { collectionType: { blob: {} } },
  });
});

test("a registered interface comes by name, without its descriptions", () => {
  const variables = { b: { type: int, description: "how many" }, a: { type: int } };
  expect(writtenInterface({ inputs: { variables } })).toEqual({
    inputs: [
      { name: "a", type: "int" },
      { name: "b", type: "int" },
    ],
    outputs: [],
  });
});
