import { expect, test } from "vitest";

import { withLineEnds } from "./line-ends.ts";

test.each<[what: string, typed: string, document: string, kept: string]>([
  ["one kind alone stays what the editor gives", "a\nb\n", "a\nc\n", "a\nb\n"],
  ["a line that was typed in keeps its end", "a\r\nbx\r\nc\r\n", "a\r\nb\nc\r\n", "a\r\nbx\nc\r\n"],
  ["a new line has the editor's", "a\r\nb\r\nnew\r\nc\r\n", "a\r\nb\nc\r\n", "a\r\nb\nnew\r\nc\r\n"],
  ["a line that went takes its end along", "a\nc\n", "a\r\nb\nc\r\n", "a\r\nc\r\n"],
  ["a last line gets an end", "a\nb\nc\n", "a\r\nb\nc", "a\r\nb\nc\n"],
  ["everything may go", "", "a\r\nb\n", ""],
])("%s", (_, typed, document, kept) => {
  expect(withLineEnds(typed, document)).toBe(kept);
});
