import { expect, test } from "vitest";

import { Recent } from "./recent.ts";

test("texts are kept up to so many characters, and the oldest leaves first", () => {
  const kept = new Recent<number>();
  const long = "b".repeat(99_998);
  for (const [index, text] of ["a", long, "c"].entries()) kept.add(text, index);
  expect(["a", long, "c"].map((text) => kept.get(text))).toEqual([0, 1, 2]);
  kept.add("d", 3);
  expect(["a", long, "c", "d"].map((text) => kept.get(text))).toEqual([undefined, 1, 2, 3]);
});

test("a text that is longer than all may be is not kept", () => {
  const kept = new Recent<number>();
  kept.add("x".repeat(100_001), 1);
  expect(kept.get("x".repeat(100_001))).toBeUndefined();
});
