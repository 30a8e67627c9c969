import { type TemplateName, taskTemplates } from "@fletch/task";
import fc from "fast-check";

import type { Generated } from "../design.ts";
import { someParameters } from "../parameters.ts";
import { settings } from "../settings.ts";
import { templates } from "../templates/index.ts";
import { anyText } from "../text.ts";
import { plainVariables, someTypes } from "./signature.ts";

const KINDS = Object.keys(taskTemplates) as TemplateName[];

/** A resolver of notebooks is told where the task is, which a generated design does not say. */
const withoutNotebooks = (given: Record<string, unknown>): Record<string, unknown> => {
  const { task_resolver: resolver, ...rest } = given;
  const location = (resolver as { location?: string } | undefined)?.location;
  return location?.includes("notebook") === false ? given : rest;
};

/** Designs of ready-made tasks, all classes or one. */
export const readyMade = (only: readonly TemplateName[] = KINDS): fc.Arbitrary<Generated> =>
  fc.tuple(fc.constantFrom(...only), someTypes()).chain(([type, { forms, types }]) => {
    const { inputs, parameters } = taskTemplates[type];
    return fc.record({
      design: fc.record(
        {
          format: fc.constant("fletch/v1"),
          kind: fc.constant("template"),
          name: anyText(),
          template: templates[type](types).map((own) => ({ type, ...own })),
          types: fc.constant(forms),
          ...(inputs !== undefined && { inputs: plainVariables(types, { defaults: true, dict: true }) }),
          parameters: someParameters(parameters).map(withoutNotebooks),
        },
        { requiredKeys: ["format", "kind", "name", "template", "types"] as never },
      ),
      settings: settings(),
    }) as fc.Arbitrary<Generated>;
  });
