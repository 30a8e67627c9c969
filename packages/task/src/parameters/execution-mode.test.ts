import { attribute, imported } from "@fletch/python";
import { expect, test } from "vitest";

import { MODES, python } from "./execution-mode.ts";

test("every kind of function has one mode, and Python names it", () => {
  const behavior = attribute(
    imported("flytekit.core.python_function_task", "PythonFunctionTask"),
    "ExecutionBehavior",
  );
  expect(MODES["dynamic"] && python(MODES["dynamic"])).toEqual(attribute(behavior, "DYNAMIC"));
  expect(MODES).toEqual({ task: "default", dynamic: "dynamic", eager: "eager" });
});
