import { expect, test } from "vitest";

import { isEqual } from "./equal.ts";

test.each<[unknown, unknown]>([
  [
    { a: 1, b: [{ c: null }] },
    { b: [{ c: null }], a: 1 },
  ],
  [Number.NaN, Number.NaN],
  [[], []],
])("%j and %j say the same", (a, b) => {
  expect(isEqual(a, b)).toBe(true);
});

test.each<[unknown, unknown]>([
  [{ a: 1 }, { a: 2 }],
  [{ a: undefined }, { b: undefined }],
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: 1, b: 2 }, { a: 1 }],
  [
    [1, 2],
    [2, 1],
  ],
  [[], {}],
  [{}, null],
  [null, {}],
  ["1", 1],
  [0, -0],
])("%j and %j do not", (a, b) => {
  expect(isEqual(a, b)).toBe(false);
});
