import { expect, test } from "vitest";

import { nearest } from "./nearest.ts";

test.each([
  ["retires", "retries"],
  ["Retries", "retries"],
  ["sprak", "spark"],
  ["tmeout", "timeout"],
  ["nothing", undefined],
  ["x", undefined],
])("%s is near %s", (word, near) => {
  expect(nearest(word, ["retries", "timeout", "spark"])).toBe(near);
});

test("among no words nothing is near", () => {
  expect(nearest("x", [])).toBeUndefined();
});
