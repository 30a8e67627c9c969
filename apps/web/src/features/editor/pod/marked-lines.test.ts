import { expect, test } from "vitest";

import { beforeAndAfter } from "./marked-lines.ts";

const marked = (lines: readonly { readonly text: string; readonly changed: boolean }[]) =>
  lines.filter(({ changed }) => changed).map(({ text }) => text.trim());

test("what the merge adds is marked, and the order of keys is no change", () => {
  const { before, after } = beforeAndAfter(
    { nodeName: "n", containers: [{ name: "main" }] },
    { containers: [{ image: "a:1", name: "main" }], nodeName: "n" },
  );
  expect(marked(after)).toContain("- image: a:1");
  expect(marked(after)).not.toContain("nodeName: n");
  expect(marked(before)).not.toContain("nodeName: n");
});

test("what the merge replaces is marked on both sides", () => {
  const { before, after } = beforeAndAfter(
    { containers: [{ name: "main", image: "old:1" }] },
    { containers: [{ name: "main", image: "new:1" }] },
  );
  expect(marked(before)).toEqual(["image: old:1"]);
  expect(marked(after)).toEqual(["image: new:1"]);
});

test("a pod of which nothing was written is all new", () => {
  const { before, after } = beforeAndAfter(undefined, { containers: [] });
  expect(before).toEqual([]);
  expect(after.every(({ changed }) => changed)).toBe(true);
});
