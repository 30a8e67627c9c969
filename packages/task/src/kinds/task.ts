import { z } from "zod";
import * as parameters from "../parameters/index.ts";

/** The keyword arguments that flytekit's `task()` takes, one module each in parameters/. */
export const taskParameters = z.strictObject({
  retries: parameters.retries.schema.optional(),
});

export const taskKind = z.strictObject({
  format: z.literal("fletch/v1"),
  kind: z.literal("task"),
  module: z.string(),
  function: z.string(),
  async: z.boolean().optional(),
  parameters: taskParameters.optional(),
});
