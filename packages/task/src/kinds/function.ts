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

/** What kinds that run a Python function have in common: where it is, its docstring and its signature. */
export const functionKeys = {
  module: z.string().register(field, {
    label: "Module",
    help: "The Python module that holds the function, with dots: recipes.train. The image must contain it.",
    wire: "template.id.name",
    example: "recipes.train",
  }),
  function: z.string().register(field, {
    label: "Function",
    help: "The name of the function. Flyte calls the task module.function.",
    wire: "template.id.name",
    example: "fit",
  }),
  async: z.boolean().optional().register(field, {
    label: "Async",
    help: "Whether the function is async def.",
    unset: "no, an ordinary def",
  }),
  docstring: z
    .strictObject({
      short: z.string().optional().register(field, {
        label: "Short",
        help: "One line that says what the task does.",
        wire: "description.shortDescription",
      }),
      long: z.string().optional().register(field, {
        label: "Long",
        help: "More about it, in reStructuredText.",
        wire: "description.longDescription.value",
        multiline: true,
      }),
    })
    .optional()
    .register(field, {
      label: "Docstring",
      help: "What the function says about itself. It wins over docs where both say something.",
    }),
  types: z.array(declarationSchema).optional().register(field, {
    label: "Types",
    help: "Enums and classes that inputs and outputs may use by name.",
  }),
  inputs: z.array(input).optional().register(field, {
    label: "Inputs",
    help: "What the function takes, in the order of its signature.",
    wire: "template.interface.inputs",
  }),
  outputs: z.array(output).optional().register(field, {
    label: "Outputs",
    help: "What the function gives. Names other than o0, o1, … make a NamedTuple.",
    wire: "template.interface.outputs",
  }),
};
