import { expect, test } from "vitest";

import { share, valueAt } from "./plain-value.ts";

test("a place is found by its pointer, own keys only", () => {
  const value = { "a/b": [{ c: null }] };
  expect(valueAt(value, "/a~1b/0/c")).toBeNull();
  expect(valueAt(value, "/a~1b/1")).toBeUndefined();
  expect(valueAt(value, "/toString")).toBeUndefined();
  expect(valueAt(value, "")).toBe(value);
});

test("what is equal stays the same object, what differs is the new one", () => {
  const before = { a: { x: [1, 2] }, b: { y: 1 } };
  const after = share(before, { a: { x: [1, 2] }, b: { y: 2 } }) as typeof before;
  expect(after.a).toBe(before.a);
  expect(after).toEqual({ a: { x: [1, 2] }, b: { y: 2 } });
  expect(share(before, structuredClone(before))).toBe(before);
});

test("another order of keys is another value", () => {
  const before = { a: 1, b: 2 };
  expect(Object.keys(share(before, { b: 2, a: 1 }) as object)).toEqual(["b", "a"]);
});
