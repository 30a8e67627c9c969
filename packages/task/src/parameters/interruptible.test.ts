import { boolean } from "@fletch/python";
import { expect, test } from "vitest";

import { compile, python, schema } from "./interruptible.ts";
import { refusals } from "./testing.ts";

test("false stays apart from absent", () => {
  expect([undefined, false, true].map(compile)).toEqual([undefined, false, true]);
});

test("texts and numbers are not taken for true", () => {
  expect(refusals(schema, "true")).toHaveLength(1);
  expect(refusals(schema, 1)).toHaveLength(1);
});

test("false is written in Python too", () => {
  expect(python(false)).toEqual(boolean(false));
});
