import { expect, test } from "vitest";

import { understand } from "./understand.ts";

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

test.each([["a: ["], ["a: &x 1\nb: *x\n"], ["just words"], ["[1, 2]"], ["null"]])(
  "%j does not open, and why is said",
  (text) => {
    const understood = understand(text);
    expect(understood.opens).toBe(false);
    expect(understood.problems.length).toBeGreaterThan(0);
  },
);
