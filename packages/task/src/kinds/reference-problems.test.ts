import type { TypedInterface } from "@fletch/flyteidl/json";
import { expect, test } from "vitest";

import { designSchema, interfaceOf } from "../design.ts";
import { referenceProblems } from "./reference-problems.ts";

const design = (more: object) => {
  const head = {
    format: "fletch/v1",
    kind: "reference",
    project: "p",
    domain: "d",
    name: "a.b",
    version: "v",
  };
  const read = designSchema.parse({ ...head, ...more });
  if (read.kind !== "reference") throw new Error("a reference was asked for");
  return read;
};
const against = (more: object, registered: TypedInterface | undefined): string[] => {
  const given = design(more);
  return referenceProblems(given, { said: interfaceOf(given), registered }).map(
    ({ path, message }) => `${path} ${message}`,
  );
};
const int = { simple: "INTEGER" } as const;

test("a reference that says what is registered has no problem; descriptions do not count", () => {
  const inputs = [{ name: "x", type: "int" }];
  expect(
    against({ inputs }, { inputs: { variables: { x: { type: int, description: "how many" } } } }),
  ).toEqual([]);
  expect(against({}, {})).toEqual([]);
});

test("a dataclass is the registered one when its fields are", () => {
  const point = { dataclass: { name: "Point", fields: [{ name: "x", type: "int" }] } };
  const given = { types: [point], inputs: [{ name: "p", type: "Point" }] };
  const registered = interfaceOf(design(given));
  expect(against(given, registered)).toEqual([]);
  const other = { dataclass: { name: "Point", fields: [{ name: "x", type: "str" }] } };
  expect(against({ ...given, types: [other] }, registered)).toEqual([
    '/inputs/0/type The registered task has another type for the input "p": Point. Take that one.',
  ]);
});

test("what differs is told where it is written, with what to do", () => {
  const inputs = [
    { name: "a", type: "str" },
    { name: "c", type: "int" },
  ];
  const variables = { a: { type: { collectionType: int } }, b: { type: int } };
  expect(
    against({ inputs }, { inputs: { variables }, outputs: { variables: { o0: { type: int } } } }),
  ).toEqual([
    '/inputs/0/type The registered task has another type for the input "a": list[int]. Take that one.',
    '/inputs/1/name The registered task has no input called "c". Remove it.',
    '/inputs The registered task has the input "b", and the reference does not name it. Add it.',
    ' The registered task has the output "o0", and the reference does not name it. Add it.',
  ]);
});

test("a task that is not there is told at its version", () => {
  expect(against({}, undefined)).toEqual([
    "/version The registry has no version v of a.b in p / d. Point at one that it has.",
  ]);
});
