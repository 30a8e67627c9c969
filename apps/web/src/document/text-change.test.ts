import fc from "fast-check";
import { expect, test } from "vitest";

import { changeBetween, changedLines, inverse, play } from "./text-change.ts";

const text = fc
  .array(fc.constantFrom("a", "b", "\n", "😀"), { maxLength: 12 })
  .map((parts) => parts.join(""));

test("a change plays forward and back", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = changeBetween(before, after);
      expect(change === undefined).toBe(before === after);
      if (change === undefined) return;
      expect(play(before, change)).toBe(after);
      expect(play(after, inverse(change))).toBe(before);
    }),
  );
});

test("the lines of a change are those that hold what was put in", () => {
  const before = "a: 1\nb: 2\nc: 3\n";
  const lines = (after: string) => {
    const change = changeBetween(before, after);
    return change && changedLines(after, change);
  };
  expect(lines("a: 1\nb: 5\nc: 3\n")).toEqual({ from: 2, to: 2 });
  expect(lines("a: 1\nb: 2\nx: 1\ny: 2\nc: 3\n")).toEqual({ from: 3, to: 4 });
  expect(lines("a: 1\nc: 3\n")).toEqual({ from: 2, to: 2 });
  expect(lines(before)).toBeUndefined();
});
