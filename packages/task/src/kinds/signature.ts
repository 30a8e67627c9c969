import { z } from "zod";

import { field } from "../field.ts";
import { declarationSchema, typeSchema } from "../types/index.ts";

/** `task_type_version` of any task. */
export const typeVersionKey = (plugin: string) =>
  z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .register(field, {
      label: "Task type version",
      help: `Which version of the platform's ${plugin} this is written for.`,
      keyword: "task_type_version",
      wire: "template.taskTypeVersion",
      unset: "0",
      advanced: true,
    })
    .optional();

const variableName = z.string().register(field, {
  label: "Name",
  help: "A Python name: letters, digits and underscores.",
  example: "epochs",
});
const type = typeSchema.optional().register(field, {
  label: "Type",
  help: "What the value is, as Python writes it: int, list[str], FlyteFile, …",
});
const description = z.string().optional().register(field, {
  label: "Description",
  help: "What the value means. Flyte shows it when the task is started.",
});

const input = z.strictObject({
  name: variableName,
  type,
  default: z.unknown().optional().register(field, {
    label: "Default",
    help: "Used by Python when none is given. Flyte does not see it.",
  }),
  description,
});
const output = z.strictObject({ name: variableName, type, description });

const inputsSchema = z.array(input).register(field, {
  label: "Inputs",
  help: "What the task takes, in the order of its signature.",
  wire: "template.interface.inputs",
});
const outputsSchema = z.array(output).register(field, {
  label: "Outputs",
  help: "What the task gives. Of a function, names other than o0, o1, … make a NamedTuple.",
  wire: "template.interface.outputs",
});

/** What every kind has in common. */
export const signatureKeys = {
  types: z.array(declarationSchema).optional().register(field, {
    label: "Types",
    help: "Enums and classes that inputs and outputs may use by name.",
  }),
  inputs: inputsSchema.optional(),
  outputs: outputsSchema.optional(),
};

/** Inputs and outputs of tasks that are no function: no docstring describes them. */
export const plainInputs = z
  .array(
    z.strictObject({
      name: variableName,
      type,
      default: z.unknown().optional().register(field, {
        label: "Default",
        help: "Used by Python when the task is called without it. Flyte does not see it.",
      }),
    }),
  )
  .register(field, {
    label: "Inputs",
    help: "What the task takes, in order.",
    wire: "template.interface.inputs",
  });
export const plainOutputs = z.array(z.strictObject({ name: variableName, type })).register(field, {
  label: "Outputs",
  help: "What the task gives.",
  wire: "template.interface.outputs",
});
/** Like `plainInputs`, where even Python takes no default. */
export const bareInputs = z.array(z.strictObject({ name: variableName, type })).register(field, {
  label: "Inputs",
  help: "What the task takes, in order.",
  wire: "template.interface.inputs",
});

export const typesKey = signatureKeys.types;

/** The Flyte name of a task that is no function. */
export const nameKey = z.string().register(field, {
  label: "Name",
  help: "The name of the task in Flyte, as it is: nothing is put before it.",
  wire: "template.id.name",
  example: "recipes.hello",
});
