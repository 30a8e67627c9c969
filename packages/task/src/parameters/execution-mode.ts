import { attribute, type Expression, imported } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";

/** `execution_mode` of `task()`: what the design's kind already says. */
export const schema = z.enum(["default", "dynamic", "eager"]).register(field, {
  label: "Execution mode",
  help: "How the function runs. The kind of the design already says it; if both are given they must agree.",
  keyword: "execution_mode",
  unset: "what the kind says",
  choices: {
    default: "The function is the work",
    dynamic: "The function builds a workflow when it runs",
    eager: "The function calls other tasks as it goes",
  },
  advanced: true,
});

type ExecutionMode = z.output<typeof schema>;

/** The one mode a kind can have. */
export const MODES: Readonly<Record<string, ExecutionMode>> = {
  task: "default",
  dynamic: "dynamic",
  eager: "eager",
};

export const python = (mode: ExecutionMode): Expression =>
  attribute(
    attribute(imported("flytekit.core.python_function_task", "PythonFunctionTask"), "ExecutionBehavior"),
    mode.toUpperCase(),
  );
