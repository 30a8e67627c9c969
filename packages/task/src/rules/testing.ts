import { type CommonDesign, designSchema } from "../design.ts";
import type { Problem } from "../problem.ts";
import { type Settings, settingsSchema } from "../settings.ts";
import { applyEdits } from "../text/index.ts";

/** The least design, as a document; for tests. */
export const document = (parameters: object = {}, more: object = {}) => ({
  format: "fletch/v1",
  kind: "task",
  module: "recipes.train",
  function: "fit",
  parameters,
  ...more,
});

export const designOf = (parameters: object = {}, more: object = {}): CommonDesign =>
  designSchema.parse(document(parameters, more));

export const settingsOf = (more: object = {}): Settings =>
  settingsSchema.parse({ project: "p", domain: "d", images: { default: "reg/img:t" }, ...more });

/** A problem on one line: `run /parameters/x code`. */
export const line = ({ stage, path, code, in: place }: Problem): string =>
  `${stage} ${place === undefined ? "" : `${place}:`}${path} ${code}`;

/** Problems of parameters by a rule, a line each. */
export const told = (
  rule: (design: CommonDesign, settings: Settings) => readonly Problem[],
  parameters: object,
  more: object = {},
): string[] => rule(designOf(parameters, more), settingsOf()).map(line);

/** The parameters once every fix that the rule offers was taken; what it still tells then. */
export function fixed(
  rule: (design: CommonDesign, settings: Settings) => readonly Problem[],
  parameters: object,
  more: object = {},
): { readonly parameters: unknown; readonly left: readonly string[]; readonly whole: unknown } {
  let whole: unknown = document(parameters, more);
  for (let round = 0; round < 20; round += 1) {
    const fix = rule(designSchema.parse(whole), settingsOf()).find(
      (problem) => problem.fix !== undefined,
    )?.fix;
    if (fix === undefined) break;
    whole = applyEdits(whole, fix.edits);
  }
  return {
    whole,
    parameters: (whole as { parameters: unknown }).parameters,
    left: rule(designSchema.parse(whole), settingsOf()).map(line),
  };
}
