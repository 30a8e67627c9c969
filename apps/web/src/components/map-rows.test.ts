import { expect, test } from "vitest";

import { rowsFromPaste } from "./map-rows.ts";

test("dotenv lines become rows", () => {
  expect(rowsFromPaste("# comment\nexport A=1\nB=\"two words\"\n\nC='x=y'\n")).toEqual([
    { key: "A", value: "1" },
    { key: "B", value: "two words" },
    { key: "C", value: "x=y" },
  ]);
});

test("a JSON object becomes rows, other values as their JSON", () => {
  expect(rowsFromPaste('{"A": "1", "B": 2}')).toEqual([
    { key: "A", value: "1" },
    { key: "B", value: "2" },
  ]);
});

test("an ordinary text is not taken apart", () => {
  expect(rowsFromPaste("hello world")).toBeUndefined();
  expect(rowsFromPaste("http://host:80")).toBeUndefined();
  expect(rowsFromPaste("{broken")).toBeUndefined();
});
