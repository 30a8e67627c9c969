import { type Problem, type Shape, steps } from "@fletch/task";

import { fieldName } from "./field-name.ts";
import { kindWords } from "./kind-shapes.const.ts";
import { settingsLabels } from "./settings-labels.const.ts";

/** What stands below a shape at one step of a path, and what a person calls it. */
function below(shape: Shape | undefined, step: string): { readonly label: string; readonly shape?: Shape } {
  if (shape?.kind === "object") {
    const found = shape.fields.find(({ name }) => name === step)?.shape;
    return { label: found?.meta?.label ?? fieldName(step), ...(found && { shape: found }) };
  }
  if (shape?.kind === "variants") {
    const option = shape.options.find(
      (each) =>
        (each.kind === "object" && each.fields.some(({ name }) => name === step)) ||
        ((each.kind === "list" || each.kind === "tuple") && /^\d+$/.test(step)) ||
        each.kind === "map",
    );
    return option === undefined ? { label: fieldName(step) } : below(option, step);
  }
  if (shape?.kind === "map") return { label: step, shape: shape.value };
  if (/^\d+$/.test(step)) {
    const item = shape?.kind === "list" ? shape.item : undefined;
    return { label: String(Number(step) + 1), ...(item && { shape: item }) };
  }
  return { label: shape === undefined ? step : fieldName(step) };
}

function labelsOf(all: readonly string[], whole: Shape | undefined): readonly string[] {
  let shape = whole;
  const labels: string[] = [];
  for (const step of all) {
    const next = below(shape, step);
    if (labels.length > 0 || step !== "parameters") labels.push(next.label);
    shape = next.shape;
  }
  return labels;
}

/** The default image has a field of its own among the settings. */
const settingSteps = (path: string): readonly string[] =>
  path === "/images/default" ? ["Default image"] : labelsOf(steps(path), settingsLabels);

/** The labels of the field that a problem is about, as the form shows them; undefined where it is about the whole. */
export function placeInWords(problem: Pick<Problem, "path" | "in">, kind: unknown): string | undefined {
  const all = steps(problem.path);
  if (problem.in === "settings") return ["Settings", ...settingSteps(problem.path)].join(" › ");
  if (problem.in !== undefined || all.length === 0) return undefined;
  const shape =
    typeof kind === "string" && Object.hasOwn(kindWords, kind) ? kindWords[kind]?.shape : undefined;
  const labels = labelsOf(all, shape);
  return labels.length === 0 ? undefined : labels.join(" › ");
}
