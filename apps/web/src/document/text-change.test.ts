import fc from "fast-check";
import { expect, test } from "vitest";

import { changeBetween, changedLines, changesBetween, inverse, play } from "./text-change.ts";

const text = fc
  .array(fc.constantFrom("a", "b", "\n", "😀", "😁", "🨀"), { maxLength: 12 })
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

test("all changes together turn one text into the other", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(changesBetween(before, after).toReversed().reduce(play, before)).toBe(after);
    }),
  );
});

test("no change holds half of a character", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      for (const { at, removed, inserted } of changesBetween(before, after)) {
        const parts = [before.slice(0, at), removed, inserted, before.slice(at + removed.length)];
        expect(parts.filter((part) => !part.isWellFormed())).toEqual([]);
      }
    }),
  );
});

test("whole lines are put in and taken out with the break before them", () => {
  for (const end of ["\n", "\r\n"]) {
    const few = ["p:", "  environment:", "    a: b", ""].join(end);
    const more = ["p:", "  limits:", "    cpu: 1", "  environment:", "    a: b", ""].join(end);
    const lines = `${end}  limits:${end}    cpu: 1`;
    expect(changeBetween(few, more)).toEqual({ at: 2, removed: "", inserted: lines });
    expect(changeBetween(more, few)).toEqual({ at: 2, removed: lines, inserted: "" });
    const last = `${few}  retries: 1${end}`;
    expect(changeBetween(few, last)).toEqual({
      at: few.length - end.length,
      removed: "",
      inserted: `${end}  retries: 1`,
    });
    expect(changedLines(more, { at: 2, removed: "", inserted: lines })).toEqual({ from: 2, to: 3 });
  }
});

test("the lines of a change are those that hold what was put in", () => {
  const before = "a: 1\nb: 2\nc: 3\n";
  const lines = (after: string) => {
    const change = changeBetween(before, after);
    return change && changedLines(after, change);
  };
  expect(lines("a: 1\nb: 5\nc: 3\n")).toEqual({ from: 2, to: 2 });
  expect(lines("a: 1\nb: 2\nx: 1\ny: 2\nc: 3\n")).toEqual({ from: 3, to: 4 });
  // Where something went away: the line before it.
  expect(lines("a: 1\nc: 3\n")).toEqual({ from: 1, to: 1 });
  expect(lines(before)).toBeUndefined();
});

test("lines that changed in place are replaced one by one, and what stands between them is left alone", () => {
  const before = "name: a\nkeep: 1\nversion: x1\n";
  const after = "name: bb\nkeep: 1\nversion: x2\n";
  const changes = changesBetween(before, after);
  expect(changes).toEqual([
    { at: 6, removed: "a", inserted: "bb" },
    { at: 26, removed: "1", inserted: "2" },
  ]);
  expect(changes.toReversed().reduce(play, before)).toBe(after);
});

test("a line more is one replacement of everything that changed", () => {
  expect(changesBetween("a: 1\nb: 2\nc: 3\n", "a: 0\nb: 2\nnew: 1\nc: 4\n")).toHaveLength(1);
  expect(changesBetween("a: 1\n", "a: 1\n")).toEqual([]);
});

test("of long texts too the change is the shortest, wherever it stands", () => {
  const text = "some 😀 words\n".repeat(80_000);
  for (const near of [0, 5, 1_000, 1_024, 2_047, 2_048, 500_000, text.length - 3]) {
    // Not the second half of a character.
    const at = (text.codePointAt(near - 1) ?? 0) > 0xffff ? near + 1 : near;
    const change = { at, removed: String.fromCodePoint(text.codePointAt(at) ?? 0), inserted: "##" };
    expect(changeBetween(text, play(text, change))).toEqual(change);
  }
});
