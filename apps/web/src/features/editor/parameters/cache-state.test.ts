import { expect, test } from "vitest";

import { cacheState, inputNames, withName } from "./cache-state.ts";

test("what cache says is told apart", () => {
  expect([undefined, false, true, { version: "1" }, "yes", [1]].map(cacheState)).toEqual([
    "unset",
    "off",
    "old",
    "on",
    "other",
    "other",
  ]);
});

test("inputs that have a name can be ignored, each once", () => {
  expect(inputNames([{ name: "a" }, { type: "int" }, { name: "a" }, { name: "b" }, null])).toEqual([
    "a",
    "b",
  ]);
  expect(inputNames("a")).toEqual([]);
});

test("ignored inputs keep the order of the signature, and none is unset", () => {
  const order = ["a", "b", "c"];
  expect(withName(["c"], { name: "a", on: true, order })).toEqual(["a", "c"]);
  expect(withName(["gone", "b"], { name: "a", on: true, order })).toEqual(["a", "b", "gone"]);
  expect(withName(["a"], { name: "a", on: false, order })).toBeUndefined();
  expect(withName(["a", "b"], { name: "a", on: false, order })).toEqual(["b"]);
});
