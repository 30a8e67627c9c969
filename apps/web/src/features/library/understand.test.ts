import { expect, test } from "vitest";

import { refusalOf, understand } from "./understand.ts";

test("a design is told by kind, name, inputs and parameters", () => {
  const understood = understand(
    "format: fletch/v1\nkind: task\nmodule: a.b\nfunction: f\ninputs: [{name: x, type: int}]\nparameters: {retries: 1}\n",
  );
  expect(understood).toMatchObject({ opens: true, title: "a.b.f", problems: [] });
  expect(understood.facts).toEqual([
    ["Kind", "task"],
    ["Task", "a.b.f"],
    ["Inputs", "x"],
    ["Parameters", "retries"],
  ]);
});

test("a design with mistakes opens, and its mistakes are told", () => {
  const understood = understand("format: fletch/v1\nkind: task\nmodule: a\nfunction: f\nparametres: {}\n");
  expect(understood.opens).toBe(true);
  expect(understood.problems).toMatchObject([{ path: "/parametres", severity: "error" }]);
});

test.each([
  ["a: ["],
  ["a: &x 1\nb: *x\n"],
  ["just words"],
  ["[1, 2]"],
  ["null"],
  [""],
  ["def f(): pass\n"],
  ['{"a": 1}'],
])("%j does not open, and why is said", (text) => {
  const understood = understand(text);
  expect(understood.opens).toBe(false);
  expect(understood.problems.length).toBeGreaterThan(0);
});

test.each([
  ["", "empty"],
  ["- a\n", "a list"],
  ["def f()\n", "a text"],
  ['{"a": 1}', "a map without format and kind"],
])("%j is not taken in, and what it is is said", (text, what) => {
  expect(refusalOf(text)).toMatchObject({
    failure: expect.stringContaining(`This is ${what},`),
    problems: [],
  });
});

test("what cannot be read is not taken in, what says that it is a design is, whatever is wrong inside", () => {
  expect(refusalOf("a: [")?.problems).not.toEqual([]);
  expect(refusalOf("\0\u0001\u0002")).toBeDefined();
  for (const text of ["format: fletch/v99\n", "kind: task\n"]) expect(refusalOf(text)).toBeUndefined();
});
