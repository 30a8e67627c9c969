import { expect, test } from "vitest";

import { jsonMap, quantityText } from "./scalars.ts";

test.each([
  [1, "1"],
  [0.5, "0.5"],
  [9007199254740993n, "9007199254740993"],
  ["4Gi", "4Gi"],
  ["", ""],
])("the amount %s is the text %j", (amount, text) => {
  expect(quantityText().parse(amount)).toBe(text);
});

test.each([null, true, Number.NaN, Number.POSITIVE_INFINITY, ["1"]])("%j is no amount", (amount) => {
  expect(quantityText().safeParse(amount).success).toBe(false);
});

test.each([{ a: 1, b: [null, { c: "x" }] }, { a: 2n ** 60n }])("a map holds what JSON can say", (options) => {
  expect(jsonMap().parse(options)).toEqual(options);
});

test.each([{ a: Number.NaN }, { a: { 1: "x" } }, { 7: "x" }, { a: undefined }])(
  "a map refuses what has no place in it",
  (options) => {
    expect(jsonMap().safeParse(options).success).toBe(false);
  },
);
