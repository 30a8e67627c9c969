import { expect, test } from "vitest";

import { PythonObject, pythonRepr } from "./python-repr.ts";

// Expected texts are what Python 3.11 prints.
test.each([
  [null, "None"],
  [true, "True"],
  [3, "3"],
  [1e20, "100000000000000000000"],
  [1e21, "1e+21"],
  [-0, "-0.0"],
  [0.5, "0.5"],
  [1e-5, "1e-05"],
  [1.5e-10, "1.5e-10"],
  ["a", "'a'"],
  ["it's", '"it\'s"'],
  ["it's \"", "'it\\'s \"'"],
  ["a\\b\n\t\r", "'a\\\\b\\n\\t\\r'"],
  ["\u0000\u007f\u00a0\u00ad é", "'\\x00\\x7f\\xa0\\xad é'"],
  ["\u2028😀\u{e0001}", "'\\u2028😀\\U000e0001'"],
  ["🝳🝴\u{1faf7}\u{10d40}", "'🝳\\U0001f774\\U0001faf7\\U00010d40'"],
  [["a", 1], "['a', 1]"],
  [{ a: [], b: {} }, "{'a': [], 'b': {}}"],
])("%j prints as %s", (value, text) => {
  expect(pythonRepr(value)).toBe(text);
});

test("long integers keep their digits", () => {
  expect(pythonRepr(2n ** 70n)).toBe("1180591620717411303424");
});

test("an object keeps its own text", () => {
  expect(pythonRepr([new PythonObject("<E.A: 1>")])).toBe("[<E.A: 1>]");
});
