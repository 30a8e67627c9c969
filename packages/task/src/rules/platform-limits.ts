import type { CommonDesign } from "../design.ts";
import { prepared } from "../plugins/index.ts";
import { fixBy, type Problem, registerWarning, runWarning, setAt } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { compareQuantities, parseQuantity } from "../values/quantity.ts";
import { type Amount, LABELS, overPairs, type Resource } from "./amounts.ts";
import { wholeUnits } from "./requests-and-limits.ts";

/** What a Flyte allows a task in one project and domain, by flytekit's names: what is not named is unlimited, or unknown. */
export type PlatformLimits = { readonly [name in Resource]?: string };

/**
 * Amounts above what the platform allows (`validateTaskResources` of flyteadmin, which compares whole units, and a limit
 * only beside its request). Warnings: more may be allowed by the time that the task is registered.
 */
export function overPlatform(
  design: CommonDesign,
  settings: Settings | undefined,
  limits: PlatformLimits,
): readonly Problem[] {
  const rule = overPairs((pairs, { parameters = {} }) => {
    const isPod = prepared(parameters).pod_template !== undefined;
    return pairs.flatMap(({ resource, request, limit }) => {
      const most = limits[resource];
      // In a pod flyteadmin does not know them by the name that flytekit gives them there.
      if (most === undefined || (isPod && resource === "gpu")) return [];
      return [request, limit]
        .filter((amount) => amount !== undefined)
        .flatMap((amount) => above(amount, most, request !== undefined));
    });
  });
  return rule(design, settings);
}

function above(
  { resource, text, path, quantity }: Amount,
  most: string,
  isCompared: boolean,
): readonly Problem[] {
  const allowed = parseQuantity(most);
  if (quantity === undefined || allowed === undefined || compareQuantities(quantity, allowed) <= 0) return [];
  const isRefused = isCompared && wholeUnits(quantity) > wholeUnits(allowed);
  const consequence = isRefused ? "it refuses the task" : "it lowers this without a word";
  const message = `${LABELS[resource]} ${text} is more than the ${most} that this Flyte allows a task here: ${consequence}. Ask for less, or have the platform's limit raised.`;
  const says = { message, fix: fixBy(`Lower it to ${most}`, setAt(path, most)) };
  return [(isRefused ? registerWarning : runWarning)(path, "above-platform-limit", says)];
}
