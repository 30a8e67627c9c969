import { z } from "zod";

import { field } from "../field.ts";
import { declarationSchema, typeSchema } from "../types/index.ts";

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

export const inputsSchema = z.array(input).register(field, {
  label: "Inputs",
  help: "What the task takes, in the order of its signature.",
  wire: "template.interface.inputs",
});
export const outputsSchema = z.array(output).register(field, {
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
