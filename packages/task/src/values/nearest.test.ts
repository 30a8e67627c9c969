import { expect, test } from "vitest";

import { nearest, nearestName } from "./nearest.ts";

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

test("words that are very long or very many are not looked through", () => {
  expect(nearest("a".repeat(1_000), ["a".repeat(1_001)])).toBeUndefined();
  expect(nearest("retires", ["retries", "a".repeat(1_000_000)])).toBe("retries");
  expect(
    nearest(
      "x1",
      Array.from({ length: 201 }, (_, index) => `x${index}`),
    ),
  ).toBeUndefined();
});

test.each([
  ["SlurmConfig", "SlurmFunctionConfig"],
  ["AWSConfig", "AWSBatchConfig"],
  ["LeptonConfig", undefined],
  ["PerianCnfig", "PerianConfig"],
])("the class that %s means is %s", (name, meant) => {
  expect(nearestName(name, ["PerianConfig", "SlurmFunctionConfig", "AWSBatchConfig"])).toBe(meant);
});
