import { expect, test } from "vitest";

import { differences, writtenInterface, writtenType } from "./registered-interface.ts";

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

test("a registered interface comes by name, with its descriptions", () => {
  const variables = { b: { type: int, description: "how many" }, a: { type: int } };
  expect(writtenInterface({ inputs: { variables } })).toEqual({
    inputs: [
      { name: "a", type: "int" },
      { name: "b", type: "int", description: "how many" },
    ],
    outputs: [],
  });
});

test("what differs is told, descriptions and order of keys aside", () => {
  const own = { inputs: { variables: { a: { type: int, description: "x" }, c: { type: int } } } };
  const registered = {
    inputs: { variables: { a: { type: int }, b: { type: int } } },
    outputs: { variables: { o0: { type: { simple: "STRING" } } } },
  } as const;
  expect(differences(own, own)).toEqual([]);
  expect(differences(own, registered)).toEqual([
    'The registered task has the input "b", which is missing here.',
    'The input "c" is only here; the registered task has none.',
    'The registered task has the output "o0", which is missing here.',
  ]);
  expect(
    differences(
      { outputs: { variables: { o0: { type: int } } } },
      { outputs: { variables: registered.outputs.variables } },
    ),
  ).toEqual(['The output "o0" has another type there: str.']);
});
