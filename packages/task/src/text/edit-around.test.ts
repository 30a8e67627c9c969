import { expect, test } from "vitest";

import type { DesignEdit } from "../problem.ts";
import { editText } from "./edit.ts";

const edited = (text: string, ...edits: DesignEdit[]): string =>
  editText(text, edits).reduceRight(
    (at, edit) => at.slice(0, edit.from) + edit.insert + at.slice(edit.to),
    text,
  );
const set = (path: string, value: unknown): DesignEdit => ({ op: "set", path, value });
const insert = (path: string, index: number, value: unknown): DesignEdit => ({
  op: "insert",
  path,
  index,
  value,
});

test.each([
  ["a: 10\nb: 20\n", 15, { from: 4, to: 5, insert: "5" }],
  ["a: 11\nb: 20\n", 111, { from: 5, to: 5, insert: "1" }],
  ["a: 111\nb: 20\n", 11, { from: 5, to: 6, insert: "" }],
])("of %j only the characters that differ are replaced", (text, value, expected) => {
  expect(editText(text, [set("/a", value)])).toEqual([expected]);
});

const LONG = "A line that is long enough to be folded by others\nand one more";
const WRITTEN = '"A line that is long enough to be folded by others\\nand one more"';

test.each([
  ["a: {b: x, c: 'y'} # c\n", set("/a/b", LONG), `a: {b: ${WRITTEN}, c: 'y'} # c\n`],
  ["a: {c: 'y'} # c\n", set("/a/d", [LONG]), `a: {c: 'y', d: [${WRITTEN}]} # c\n`],
  ["a: [x, # one\n  'y'] # c\n", insert("/a", 2, LONG), `a: [x, # one\n  'y', ${WRITTEN}] # c\n`],
  ["a: {c: 'y'} # c\n", set("/a/two\nlines", 1), "a: {c: 'y', \"two\\nlines\": 1} # c\n"],
])(
  "a text of several lines stands between the brackets of %j, and what is beside it stays",
  (...[text, edit, after]) => {
    expect(edited(text, edit)).toBe(after);
  },
);

test.each([
  ["# of all\na: 1 # one\n", "# of all\na: 1 # one\nl:\n  - x\n"],
  ["a: 1 # one\nl: # none\nb: 2\n", "a: 1 # one\nl: # none\n  - x\nb: 2\n"],
  ["a: 1 # one\nl: []\nb: 2\n", "a: 1 # one\nl:\n  - x\nb: 2\n"],
  ["l:\n  - a # one\n", "l:\n  - a # one\n  - x\n"],
  ["", "l:\n  - x\n"],
])("an item comes into the list of %j, and comments stay", (text, after) => {
  expect(edited(text, insert("/l", 5, "x"))).toBe(after);
});

test("a map further in that is set in another order is written in it", () => {
  const text = "a:\n  env:\n    A: 1\n    B: 2\nb: 1 # one\n";
  expect(edited(text, set("/a", { env: { B: 2, A: 1 } }))).toBe(
    "a:\n  env:\n    B: 2\n    A: 1\nb: 1 # one\n",
  );
});

test("of a list that is set, what is gone goes with its comments, and the rest keeps its own", () => {
  expect(edited("l:\n  - a # one\n  - b # two\n  - c # three\n", set("/l", ["a"]))).toBe("l:\n  - a # one\n");
  expect(edited("l:\n  - a # one\nb: 1\n", set("/l", { a: 1 }))).toBe("l:\n  a: 1 # one\nb: 1\n");
});

test("what edits do not touch is written anew, at the smallest place", () => {
  expect(edited("a:\n  b:\n    ? x\n    : 1\n  c: 2 # two\nd: 3 # three\n", set("/a/b/x", 2))).toBe(
    "a:\n  b:\n    x: 2\n  c: 2 # two\nd: 3 # three\n",
  );
  expect(edited("? x\n: 1\n", set("/x", 2))).toBe("x: 2\n");
  expect(edited("{? x : 1}\n", set("/x", [2]))).toBe('{\n  "x": [\n    2\n  ]\n}\n');
});

test.each([
  ["{}\n", "a: 1\n"],
  ["# of all\n{} # none\n", "# of all\na: 1 # none\n"],
  ["null\n", "a: 1\n"],
  ["# of all", "# of all\na: 1\n"],
])("the first key comes in the place of %j", (text, after) => {
  expect(edited(text, set("/a", 1))).toBe(after);
});

test("a whole design that is set stays JSON in JSON", () => {
  expect(edited('{"a": 1}', set("", [{ b: [1, "x"] }]))).toBe('[{"b":[1,"x"]}]');
  expect(edited("[a, b]\n", set("", { c: 1 }))).toBe('{"c":1}\n');
  expect(edited("a: 1\n", set("", ["x"]))).toBe("- x\n");
});

test.each([
  ['{\n  "a": 1 # one\n}\n', set("/b", { c: [1] })],
  ["{}\n", set("/a/b", 1)],
  ["# of all\n{? x : 1}\n", set("/x", [2])],
  ["? x\n: 1\n", set("/x", ["2"])],
  ["l:\n  - x # one\n  # of y\n  - y\nd: |\n  t\n", { op: "move", path: "/l", from: 1, to: 0 }],
  ["l:\n  - x # one\n  - y\nd: |\n  t\n", set("/d", "u\nv\n")],
  ["l:\n  - x # one\n  - y # two", { op: "remove", path: "/l/1" }],
  ["a: 1 # one\n", set("/a", "u\nv\n")],
] satisfies [string, DesignEdit][])(
  "lines of %j that end in the way of Windows go on doing so",
  (text, edit) => {
    const ended = (lines: string): string => lines.replaceAll("\n", "\r\n");
    expect(edited(ended(text), edit)).toBe(ended(edited(text, edit)));
  },
);
