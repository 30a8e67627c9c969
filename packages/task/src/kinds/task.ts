import { z } from "zod";

import { taskEntity } from "../spec/entity.ts";
import { decorator, functionStatements } from "./function-python.ts";
import { functionName, functionTask } from "./function-task.ts";
import { functionKeys } from "./function.ts";
import { headKeys, type Kind } from "./kind.ts";
import { allParameters } from "./parameters.ts";

const schema = z.strictObject({
  ...headKeys("task"),
  ...functionKeys,
  parameters: allParameters.optional(),
});

/** `@task`: the function is the work. */
export const task: Kind<typeof schema> = {
  schema,
  label: "Task",
  help: "A Python function that runs in a container.",
  example: { format: "fletch/v1", kind: "task", module: "recipes.train", function: "fit" },
  nameOf: functionName,
  compile: (design, settings) => [taskEntity(functionTask(design, settings))],
  python: (design) => functionStatements(design, decorator("task", design.parameters)),
};
