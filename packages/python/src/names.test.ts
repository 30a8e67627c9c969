import { expect, test } from "vitest";

import { isIdentifier } from "./names.ts";

test.each(["größe", "名前", "_", "a·b", "ª"])("%s is a name to Python", (name) => {
  expect(isIdentifier(name)).toBe(true);
});

// Each asked of `str.isidentifier` of Python 3.11, whose Unicode is 14.
test.each([
  "\u{1c89}",
  "\u{1df25}x",
  "\u{31350}",
  "a\u{1e4d0}",
  "a\u{200c}",
  "a\u{200d}",
  "a\u{30fb}b",
  "a\u{ff65}",
])("a letter that came after Python 3.11 makes no name: %j", (name) => {
  expect(isIdentifier(name)).toBe(false);
});
