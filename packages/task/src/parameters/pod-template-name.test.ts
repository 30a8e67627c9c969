import { string } from "@fletch/python";
import { expect, test } from "vitest";

import { compile, python } from "./pod-template-name.ts";

test("an empty name is none on the wire, and is written in Python all the same", () => {
  expect(compile("")).toBeUndefined();
  expect(compile("gpu")).toBe("gpu");
  expect(python("")).toEqual(string(""));
});
