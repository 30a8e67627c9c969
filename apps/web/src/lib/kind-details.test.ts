import { kinds, shapeOf } from "@fletch/task";
import { expect, test } from "vitest";

import { kindDetails } from "./kind-details.const.ts";
import { kindWords } from "./kind-shapes.const.ts";

type Words = Readonly<Record<string, unknown>>;

/** The words of every field of every kind. */
const wordsIn = (value: unknown): readonly Words[] => {
  if (value === null || typeof value !== "object") return [];
  const inside = Object.values(value).flatMap(wordsIn);
  return typeof (value as Words)["help"] === "string" ? [value as Words, ...inside] : inside;
};

test("no two fields of which other things are told when asked have the same hint", () => {
  const all = Object.values(kinds).flatMap(({ schema }) => wordsIn(shapeOf(schema)));
  expect(all.length).toBeGreaterThan(1000);
  for (const { help, details, wire, pod, example } of all) {
    expect(kindDetails[String(help)]).toEqual({ details, wire, pod, example });
  }
});

test("the form carries nothing of it, but examples where its empty fields show them", () => {
  const carried = Object.values(kindWords).flatMap(({ shape }) => wordsIn(shape));
  expect(carried.filter(({ details, wire, pod }) => details ?? wire ?? pod)).toEqual([]);
  const examples = carried.flatMap(({ keyword, example }) => (example === undefined ? [] : [keyword]));
  expect(examples).toEqual(expect.arrayContaining(["cpu", "group", "key"]));
  expect(examples).not.toContain("task_config");
});
