import { expect, test } from "vitest";

import { analyse, type Analysis } from "../../document/analyse.ts";
import { refusalOf, understand } from "./understand.ts";

/** What the worker answers; the codec is not asked for. */
const readOf = (text: string): Analysis => {
  const never = (): never => expect.fail("nothing is compiled");
  return analyse({ id: 0, text, wantsValue: true }, { encode: never, digest: never });
};

test("a design is told by kind, name, inputs and parameters", () => {
  const understood = understand(
    readOf(
      "format: fletch/v1\nkind: task\nmodule: a.b\nfunction: f\ninputs: [{name: x, type: int}]\nparameters: {retries: 1}\n",
    ),
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
  const understood = understand(
    readOf("format: fletch/v1\nkind: task\nmodule: a\nfunction: f\nparametres: {}\n"),
  );
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
  const understood = understand(readOf(text));
  expect(understood.opens).toBe(false);
  expect(understood.problems.length).toBeGreaterThan(0);
});

test.each([
  ["", "empty"],
  ["- a\n", "a list"],
  ["def f()\n", "a text"],
  ['{"a": 1}', "a map without format and kind"],
])("%j is not taken in, and what it is is said", (text, what) => {
  expect(refusalOf(readOf(text))).toMatchObject({
    failure: expect.stringContaining(`This is ${what},`),
    problems: [],
  });
});

test("what cannot be read is not taken in, what says that it is a design is, whatever is wrong inside", () => {
  expect(refusalOf(readOf("a: ["))?.problems).not.toEqual([]);
  expect(refusalOf(readOf("\0\u0001\u0002"))).toBeDefined();
  for (const text of ["format: fletch/v99\n", "kind: task\n"])
    expect(refusalOf(readOf(text))).toBeUndefined();
});

test("a worker that breaks is told, and nothing is taken in", () => {
  const broken: Analysis = { id: 0, text: "kind: task\n", unreadable: [], problems: [], failure: "gone" };
  expect(understand(broken)).toMatchObject({ opens: false, problems: [{ severity: "error" }] });
  expect(refusalOf(broken)?.failure).toContain("could not be loaded");
});
