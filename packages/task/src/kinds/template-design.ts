import { z } from "zod";

import { field } from "../field.ts";
import { schema } from "../templates/index.ts";
import { headKeys } from "./kind.ts";
import { AUTO_CONTAINER_PARAMETERS, someParameters, TASK_PARAMETERS } from "./parameters.ts";
import { nameKey, plainInputs, typesKey } from "./signature.ts";

export const templateDesign = z.strictObject({
  ...headKeys("template"),
  name: nameKey,
  template: schema.register(field, {
    label: "Template",
    help: "A task that is ready made: only its settings are needed, no code.",
  }),
  types: typesKey,
  inputs: plainInputs.optional(),
  parameters: someParameters(...TASK_PARAMETERS, ...AUTO_CONTAINER_PARAMETERS).optional(),
});
export type TemplateDesign = z.output<typeof templateDesign>;
