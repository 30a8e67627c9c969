import { expect, test } from "vitest";

import { checkDesign } from "../check.ts";
import { compiled } from "../testing.ts";
import { kinds } from "./index.ts";

const told = (design: object) =>
  checkDesign({ format: "fletch/v1", ...design }).problems.map(({ path, message }) => `${path} ${message}`);

test("a kind that there is not is answered with the nearest one", () => {
  expect(told({ kind: "tasks", module: "m", function: "f" })).toEqual([
    expect.stringMatching(/^\/kind This should be task.*, not a text \("tasks"\)\. Did you mean task\?$/),
  ]);
  const [problem] = checkDesign({ format: "fletch/v1", kind: "tasks" }).problems;
  expect(problem?.fix?.edits).toEqual([{ op: "set", path: "/kind", value: "task" }]);
});

test("a design without a kind is asked for one", () => {
  expect(told({ module: "m" })).toEqual([expect.stringMatching(/^\/kind "kind" is missing\. Choose task/)]);
});

test("only the design's own kind speaks", () => {
  expect(told({ kind: "task", module: "m", function: "f", modul: 1 })).toEqual([
    '/modul "modul" is not known here. Did you mean "module"?',
  ]);
});

test.each(Object.entries(kinds))("the example of %s compiles without a word", (name, { example }) => {
  const { problems, python, design } = compiled(example);
  expect(problems).toEqual([]);
  expect(python).toContain("flytekit");
  expect(design?.kind).toBe(name);
});

test("a parameter that the kind would drop is refused with its reason", () => {
  const container = { image: "alpine:3", command: ["true"] };
  const parameters = { accelerator: { device: "nvidia-l4" } };
  expect(told({ kind: "container", name: "n", container, parameters })).toEqual([
    '/parameters/accelerator "accelerator" does not belong here: with container it would do nothing. Remove it.',
  ]);
});
