import { expect, test } from "vitest";

import { newAndTaken, readPaste } from "./map-rows.ts";

test("dotenv lines become rows", () => {
  expect(readPaste("# comment\nexport A=1\nB=\"two words\"\n\nC='x=y'\n")?.rows).toEqual([
    { key: "A", value: "1" },
    { key: "B", value: "two words" },
    { key: "C", value: "x=y" },
  ]);
});

test("a comment behind a value is none of it", () => {
  const values = readPaste(`A=1 # one\nB="x # y" # say "b"\nC='#1'\nD=#fff\nE="a" "b"`)?.rows;
  expect(values?.map(({ value }) => value)).toEqual(["1", "x # y", "#1", "#fff", 'a" "b']);
});

test("what stands behind a name can mean more than text, and says so by its quotes", () => {
  const read = (text: string): unknown => JSON.parse(text);
  expect(readPaste('A= 1\nB="1"\nC: [true]', read)?.rows.map(({ value }) => value)).toEqual([1, "1", [true]]);
});

test("a JSON object becomes rows, each value as it is", () => {
  expect(readPaste('{"A": "1", "B": 2}')?.rows).toEqual([
    { key: "A", value: "1" },
    { key: "B", value: 2 },
  ]);
});

test("an ordinary text is not taken apart", () => {
  expect(readPaste("hello world")).toBeUndefined();
  expect(readPaste("http://host:80")).toBeUndefined();
  expect(readPaste("{broken")).toBeUndefined();
});

test("a line that is none does not hold back the others, and is told", () => {
  expect(readPaste("A=1\nnonsense here\nB: 2")).toEqual({
    rows: [
      { key: "A", value: "1" },
      { key: "B", value: "2" },
    ],
    refused: ["nonsense here"],
  });
  expect(readPaste("one\ntwo")).toEqual({ rows: [], refused: ["one", "two"] });
});

test("a name that is there already or comes twice waits", () => {
  const [x, a, again] = [
    { key: "X", value: "1" },
    { key: "A", value: "dup" },
    { key: "X", value: "2" },
  ];
  expect(newAndTaken([x, a, again], new Set(["A"]))).toEqual({ fresh: [x], taken: [a, again] });
});
