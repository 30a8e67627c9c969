import { imported } from "@fletch/python";
import { expect, test } from "vitest";

import { compile, python, schema } from "./task-resolver.ts";
import { refusals } from "./testing.ts";

const task = { module: "a.b", function: "f" };

test("without one, flytekit's own finds the function by module and name", () => {
  expect(compile(undefined, task)).toEqual([
    "--resolver",
    "flytekit.core.python_auto_container.default_task_resolver",
    "--",
    "task-module",
    "a.b",
    "task-name",
    "f",
  ]);
});

test("a resolver's own loader arguments stand as they are, also when there are none", () => {
  expect(compile({ location: "x.y", loader_args: ["entity-name", "e"] }, task).slice(1)).toEqual([
    "x.y",
    "--",
    "entity-name",
    "e",
  ]);
  expect(compile({ location: "x.y", loader_args: [] }, task)).toEqual(["--resolver", "x.y", "--"]);
});

test("Python imports the variable", () => {
  expect(python({ location: "acme.flyte.resolver" })).toEqual(imported("acme.flyte", "resolver"));
});

test.each(["resolver", "a b.c", ".a", "a.", "a.b()", "a.class"])("the location %j is refused", (location) => {
  expect(refusals(schema, { location })[0]).toMatch(/^location: /);
});

test.each([
  ["flytekit.core.python_auto_container.default_notebook_task_resolver", ["entity-name", "a.b.f"]],
  ["flytekit.core.python_function_task.eager_failure_task_resolver", ["eager", "failure", "handler"]],
])("flytekit's %s has loader arguments of its own", (location, wanted) => {
  expect(compile({ location }, task)).toEqual(["--resolver", location, "--", ...wanted]);
  expect(compile({ location, loader_args: ["x"] }, task).at(-1)).toBe("x");
});
