import { expect, test } from "vitest";

import { jsonText, plainText, readJson } from "./json-text.ts";

test("a text means what JSON and short YAML say", () => {
  expect(["3", "0.5", "true", "null", "[1, a]", "{a: 1}", '"3"', "'x y'"].map(readJson)).toEqual([
    3,
    0.5,
    true,
    null,
    [1, "a"],
    { a: 1 },
    "3",
    "x y",
  ]);
});

test("what is neither is text, also while it is half typed", () => {
  expect(["hello", "a: b", "[1,", " x", "007"].map(readJson)).toEqual(["hello", "a: b", "[1,", " x", "007"]);
  expect(readJson("")).toBeUndefined();
});

test("long integers keep their digits", () => {
  expect(readJson("9007199254740993")).toBe(9007199254740993n);
  expect(readJson("1000000000000000")).toBe(1000000000000000);
});

test("every value survives being shown and read again", () => {
  const values = [
    "3",
    "true",
    "",
    "a",
    "[1,2]",
    '"',
    3,
    0.1,
    false,
    null,
    [1, "2"],
    { a: ["b"] },
    9007199254740993n,
  ];
  expect(values.map((value) => readJson(jsonText(value)))).toEqual(values);
});

test("a text is text whatever it looks like", () => {
  expect(["3", "[1]", "true", '""', ""].map(plainText.parse)).toEqual(["3", "[1]", "true", "", undefined]);
  expect(plainText.format("")).toBe('""');
});
