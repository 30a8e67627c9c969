import { isRecord, type Problem, steps } from "@fletch/task";

import { valueAt } from "../../../document/index.ts";
import { shapeOfKind, shapesAt } from "../../../lib/shape-at.ts";
import { newValue } from "../fields/shape-value.ts";
import type { PlaceValue } from "./plain-default.ts";

/** What a design cannot do without and does not have, each with what its problem proposes, else with the value that its form starts from. */
export function missingPlaces(design: unknown, problems: readonly Problem[]): readonly PlaceValue[] {
  const root = shapeOfKind(isRecord(design) ? design["kind"] : undefined);
  const places = problems
    .filter(({ code, path, in: where }) => code === "missing" && where === undefined && path !== "")
    .filter(({ path }) => valueAt(design, path) === undefined)
    .flatMap(({ path, fix }) => {
      const [edit, ...more] = fix?.edits ?? [];
      if (edit?.op === "set" && edit.path === path && more.length === 0)
        return [[path, { path, value: edit.value }] as const];
      const [shape] = shapesAt(root, steps(path), design);
      return shape === undefined ? [] : [[path, { path, value: shape.default ?? newValue(shape) }] as const];
    });
  return [...new Map(places).values()];
}
