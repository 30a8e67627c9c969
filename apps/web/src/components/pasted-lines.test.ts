import { expect, test } from "vitest";

import { pastedLines } from "./pasted-lines.ts";

test("lines become rows, without empty ones and comments", () => {
  expect(pastedLines("# for training\nnumpy==1.2\r\n\n  pandas>=2\n")).toEqual(["numpy==1.2", "pandas>=2"]);
  expect(pastedLines("numpy\n")).toEqual(["numpy"]);
});

test("a list of JSON becomes rows", () => {
  expect(pastedLines('["curl", "git"]')).toEqual(["curl", "git"]);
});

test("an ordinary text is not taken apart", () => {
  expect(pastedLines("numpy pandas")).toBeUndefined();
  expect(pastedLines("#1")).toBeUndefined();
  expect(pastedLines("[dev]")).toBeUndefined();
  expect(pastedLines("\n\n")).toBeUndefined();
});
