import { z } from "zod";

import { field } from "../field.ts";
import { schema } from "../templates/index.ts";
import { headKeys } from "./kind.ts";
import { METADATA_PARAMETERS, someParameters } from "./parameters.ts";
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
  parameters: someParameters(
    ...METADATA_PARAMETERS,
    "container_image",
    "environment",
    "requests",
    "limits",
    "resources",
    "secret_requests",
    "task_resolver",
    "docs",
    "enable_deck",
    "disable_deck",
    "deck_fields",
    "pod_template",
    "pod_template_name",
    "accelerator",
    "shared_memory",
  ).optional(),
});
export type TemplateDesign = z.output<typeof templateDesign>;
