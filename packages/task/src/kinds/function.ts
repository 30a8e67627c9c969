import { z } from "zod";

import { field } from "../field.ts";
import { signatureKeys } from "./signature.ts";

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
  ...signatureKeys,
};
