import { expect, test } from "vitest";

import { AnnotationError, parseSyntax } from "./syntax.ts";

const failure = (text: string): [string, number, number] => {
  try {
    parseSyntax(text);
  } catch (error) {
    if (error instanceof AnnotationError) return [error.message, error.span.start, error.span.end];
    throw error;
  }
  throw new Error(`${text} was read`);
};

test("a text is read with the places of its parts", () => {
  expect(parseSyntax(' dict[ str , "x" ]')).toEqual({
    kind: "subscript",
    of: { kind: "name", name: "dict", start: 1, end: 5 },
    items: [
      { kind: "name", name: "str", start: 7, end: 10 },
      { kind: "string", value: "x", start: 13, end: 16 },
    ],
    start: 1,
    end: 18,
  });
});

test.each<[string, unknown]>([
  ["'it'", "it"],
  [String.raw`"a\n\x41\u00e9\U0001F600\\"`, "a\nAé😀\\"],
  [String.raw`"\a\b\f\v"`, "\u0007\b\f\v"],
  [String.raw`"\ud83d\ude00"`, "😀"],
  [String.raw`"\xE9\xe9\u00E9\U000000E9"`, "éééé"],
  [String.raw`"\u00e9e9"`, "ée9"],
  ["-1.5e3", -1500],
  ["1E3", 1000],
  ["+9007199254740993", 9007199254740993n],
  ["-00", -0],
  ["True", true],
  ["None", null],
])("%s is a value", (text, value) => {
  const read = parseSyntax(text);
  expect("value" in read && read.value).toBe(value);
});

test("every part has its place", () => {
  const name = (letter: string, start: number) => ({ kind: "name", name: letter, start, end: start + 1 });
  expect(parseSyntax("a[b] | c(d) | [e] | (f, g) | {h: None} | ...")).toEqual({
    kind: "union",
    start: 0,
    end: 44,
    items: [
      { kind: "subscript", of: name("a", 0), items: [name("b", 2)], start: 0, end: 4 },
      { kind: "call", of: name("c", 7), args: [name("d", 9)], keywords: [], start: 7, end: 11 },
      { kind: "list", items: [name("e", 15)], start: 14, end: 17 },
      { kind: "tuple", items: [name("f", 21), name("g", 24)], start: 20, end: 26 },
      {
        kind: "dict",
        entries: [[name("h", 30), { kind: "constant", value: null, start: 33, end: 37 }]],
        start: 29,
        end: 38,
      },
      { kind: "ellipsis", start: 41, end: 44 },
    ],
  });
});

test("many types beside each other are not deep", () => {
  expect(parseSyntax(`Union[${"list[(int)], ".repeat(100)}]`)).toHaveProperty("items.length", 100);
});

test("blanks around the dots of a name are none of it", () => {
  expect(parseSyntax("typing . \n List[a .b]")).toMatchObject({
    of: { name: "typing.List", start: 0, end: 15 },
    items: [{ name: "a.b", start: 16, end: 20 }],
  });
});

test("calls, dicts and trailing commas are read", () => {
  expect(parseSyntax('f(1, x=[int,], y={"a": 1,},)')).toMatchObject({
    kind: "call",
    args: [{ value: 1 }],
    keywords: [
      ["x", { kind: "list", items: [{ name: "int" }] }],
      ["y", { kind: "dict", entries: [[{ value: "a" }, { value: 1 }]] }],
    ],
  });
  expect(parseSyntax("a | b | c")).toMatchObject({ kind: "union", items: { length: 3 } });
  expect(parseSyntax("(int)")).toMatchObject({ kind: "name", name: "int" });
  expect(parseSyntax("(int,)")).toMatchObject({ kind: "tuple", items: [{ name: "int" }] });
});

test.each<[string, string, number, number]>([
  ["list[int", 'The "[" is not closed: add "]".', 4, 5],
  ["list[int str]", '"]" or "," should stand here.', 9, 12],
  ["list[]]", '"]" does not belong here.', 6, 7],
  ["a ? b", '"?" does not belong in a type.', 2, 3],
  ['FlyteFile["csv]', "A quote is not closed.", 10, 11],
  ["int |", "A type is missing at the end.", 5, 5],
  ["= int", 'A type should stand here, not "=".', 0, 1],
  [String.raw`"\q"`, String.raw`"\q" is no escape that can be read here.`, 0, 4],
  ["Literal[1e400]", "This number is too large: Python reads it as infinity.", 8, 13],
  [String.raw`"\U00110000"`, String.raw`"\U00110000" is no character that can be sent.`, 0, 12],
  [String.raw`"a\ud800"`, "Half of a character cannot be sent: its other half is missing.", 0, 9],
  [String.raw`"\07"`, String.raw`"\07" is no escape that can be read here.`, 0, 5],
  ["f(1 2)", '")" or "," should stand here.', 4, 5],
  ["{1: 2 3}", '"}" or "," should stand here.', 6, 7],
  ["FlyteFile['csv]", "A quote is not closed.", 10, 11],
  ["-05", "Python refuses a whole number with a zero in front: write -5.", 0, 3],
  ["+010", "Python refuses a whole number with a zero in front: write 10.", 0, 4],
  ["{1 2}", '":" or "," should stand here.', 3, 4],
])("%s is refused at its place", (text, message, start, end) => {
  expect(failure(text)).toEqual([message, start, end]);
});

test("a type nested without end is refused, not followed", () => {
  expect(failure("list[".repeat(1_000))[0]).toContain("more than 60 levels deep");
});

test("a type that goes on longer than any is read no further", () => {
  expect(failure(`Union[${"int, ".repeat(10_000)}]`)[0]).toMatch(/far longer than any/);
});
