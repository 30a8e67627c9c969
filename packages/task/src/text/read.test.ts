import { expect, test } from "vitest";

import { readText } from "./read.ts";

const at = (text: string) =>
  readText(text).problems.map(({ code, range }) => [code, range?.start.line, range?.start.column]);

test.each([
  ["an anchor", "a: &x 1\n", [["yaml-anchor", 1, 7]]],
  ["an alias", "a: 1\nb: *x\n", [["yaml-anchor", 2, 4]]],
  [
    "an anchor and its alias",
    "a: &x 1\nb: *x\n",
    [
      ["yaml-anchor", 1, 7],
      ["yaml-anchor", 2, 4],
    ],
  ],
  ["a tag", "a:\n  b: !!str 1\n", [["yaml-tag", 2, 12]]],
  ["a tab", "a:\n\tb: 1\n", [["yaml-syntax", 2, 1]]],
  ["a key that stands twice", "a: 1\nb: 2\na: 3\n", [["duplicate-key", 3, 1]]],
  ["a second document", "a: 1\n---\nb: 1\n", [["several-documents", 2, 1]]],
  ["a directive", "# first\n%YAML 1.1\n---\na: 1\n", [["yaml-syntax", 2, 1]]],
  ["a directive that nobody knows", "%OWN x\n---\na: 1\n", [["yaml-syntax", 1, 1]]],
  ["a number without a place in JSON", "a: .inf\n", [["invalid-value", 1, 4]]],
  ["a list as a key", "[a]: 1\n", [["wrong-type", 1, 1]]],
])("%s is refused with its place", (_, text, places) => {
  expect(at(text)).toEqual(places);
  expect(readText(text).value).toBeUndefined();
});

test("a text that nests too deep is refused before anything recurses", () => {
  const [problem] = readText(`${"[".repeat(50_000)}${"]".repeat(50_000)}`).problems;
  expect(problem).toMatchObject({ code: "too-deep", range: { start: { line: 1 } } });
  expect(problem?.range?.start.column).toBeGreaterThan(90);
});

test("a tag of YAML's own is called as it is written", () => {
  expect(readText("a: !!int 1\n").problems[0]?.message).toContain("Remove the tag !!int:");
});

test("a comment with what looks like a credential is remarked on at its place, a text with a # is not one", () => {
  const key = "sk-proj-abcdefghijklmnopqrstuvwxyz";
  const text = `a: 1 # ${key}\nb: "# ${key}"\nc: |\n  # ${key}\n# plain words\n`;
  const { remarks, problems } = readText(text);
  expect(problems).toEqual([]);
  expect(remarks).toMatchObject([
    {
      code: "credential",
      range: { start: { line: 1, column: 8 }, end: { line: 1, column: 8 + key.length } },
    },
  ]);
});

test("a text that goes on longer than any design is read no further", () => {
  expect(at("- 1\n".repeat(200_000))).toEqual([["too-long", 20_001, 1]]);
  expect(readText(`a: |\n${"  b\n".repeat(200_000)}`).problems).toEqual([]);
});

test("a comment that sticks to what is before it is told of the blank", () => {
  expect(readText('a: "b"#c\n').problems[0]?.message).toContain("before a #");
});

test.each([
  [
    "a type with brackets",
    "i:\n  - { name: a, type: list[str] }\n  - { name: b, type: int }\n",
    2,
    26,
    '"list[str]"',
  ],
  ["a template alone", "a: [echo, {{.inputs.x}}]\n", 1, 12, '"{{.inputs.x}}"'],
  ["a template with more", "a: {{.image.default.fqn}}:v1\n", 1, 26, '"{{.inputs.x}}"'],
  ["a text that begins with quotes", 'a: "so" it is\n', 1, 9, "needs quotes"],
  ["a text that begins with a star", "a: *.csv\n", 1, 4, "a text in quotes"],
])("%s that lacks quotes is one problem that says so", (_, text, line, column, words) => {
  const { problems } = readText(text);
  expect(problems).toMatchObject([{ range: { start: { line, column } } }]);
  expect(problems[0]?.message).toContain(words);
});

test("every refusal says what to do", () => {
  for (const text of [
    "a: [1",
    "a: b: c",
    "a: 'x",
    "- a\nb: 1",
    "a: @x",
    'a: "\\q"',
    "a: |x\n y",
    "? [a]: 1",
  ]) {
    const { problems } = readText(text);
    expect(problems.length, text).toBeGreaterThan(0);
    for (const { message, range } of problems) {
      expect(message.length, text).toBeGreaterThan(20);
      expect(range, text).toBeDefined();
    }
  }
});

test("values follow the core schema; keys are their text; long integers keep their digits", () => {
  expect(readText("a: 012\nb: yes\nc: 1.5\n1: x\ntrue: ~\nd: 2024-01-01\n").value).toEqual({
    a: 12,
    b: "yes",
    c: 1.5,
    "1": "x",
    true: null,
    d: "2024-01-01",
  });
  expect(readText("a: 9007199254740993").value).toEqual({ a: 9007199254740993n });
  expect(Object.keys(readText('{"__proto__": 1}').value as object)).toEqual(["__proto__"]);
  expect(readText("").value).toBeNull();
});

const text = "a:\n  - b: 1\n    c: two\n  - d\ne:\n";

test("a path has its range, a missing one its nearest parent's, an empty value its key's", () => {
  const { rangeOf } = readText(text);
  expect(rangeOf("/a/0/c")).toEqual({ start: { line: 3, column: 8 }, end: { line: 3, column: 11 } });
  expect(rangeOf("/a/0/c", "key")).toEqual({ start: { line: 3, column: 5 }, end: { line: 3, column: 6 } });
  expect(rangeOf("/a/0/x")?.start).toEqual({ line: 2, column: 5 });
  expect(rangeOf("/e")).toEqual({ start: { line: 5, column: 1 }, end: { line: 5, column: 2 } });
});

test("a text has its range without what ends it, an empty one with its quotes, a missing item that of its list", () => {
  const block = "a: |\r\n  one\r\n  two\r\n\r\nb: ''\r\nc: null\r\nd: |\r\n";
  const { rangeOf } = readText(block);
  expect(rangeOf("/a")).toEqual({ start: { line: 1, column: 4 }, end: { line: 3, column: 6 } });
  expect(rangeOf("/b")).toEqual({ start: { line: 5, column: 4 }, end: { line: 5, column: 6 } });
  expect(rangeOf("/c")).toEqual({ start: { line: 6, column: 4 }, end: { line: 6, column: 8 } });
  expect(rangeOf("/d")?.start).toEqual({ line: 7, column: 4 });
  expect(readText(text).rangeOf("/a/7")).toEqual(readText(text).rangeOf("/a"));
});

test("what cannot be read has one place to go to, and none by path", () => {
  for (const broken of ["a: @x\n", "[".repeat(200)]) {
    const { problems, remarks, rangeOf, pathAt } = readText(broken);
    expect(problems[0]).toMatchObject({ path: "", severity: "error", stage: "compile" });
    const { start, end } = problems[0]?.range ?? {};
    expect(end?.column).toBe(Number(start?.column) + 1);
    expect([remarks, rangeOf("/a"), pathAt({ line: 1, column: 1 })]).toEqual([[], undefined, ""]);
  }
});

test("a position has its path", () => {
  const { pathAt } = readText(text);
  expect(pathAt({ line: 3, column: 9 })).toBe("/a/0/c");
  expect(pathAt({ line: 4, column: 3 })).toBe("/a/1");
  expect(pathAt({ line: 5, column: 3 })).toBe("/e");
  expect(pathAt({ line: 1, column: 2 })).toBe("/a");
  expect(pathAt({ line: 3, column: 5 })).toBe("/a/0/c");
  expect(pathAt({ line: 3, column: 4 })).toBe("/a/0/b");
});
