import { string } from "@fletch/python";
import { expect, test } from "vitest";

import { compile, python, schema } from "./deprecated.ts";
import { refusals } from "./testing.ts";

test("an empty message deprecates nothing", () => {
  expect(compile("")).toBeUndefined();
  expect(compile("use b")).toBe("use b");
});

test("the message is text", () => {
  expect(refusals(schema, true)).toHaveLength(1);
  expect(python('it\'s "old"')).toEqual(string('it\'s "old"'));
});
