import { isRecord, kubernetesShape, type ObjectField, type Shape } from "@fletch/task";

import { kindWords } from "./kind-shapes.const.ts";

/** What designs of a kind look like; of an unknown kind, what tasks do. */
export function shapeOfKind(kind: unknown): Shape {
  const known =
    typeof kind === "string" && Object.hasOwn(kindWords, kind) ? kindWords[kind] : kindWords["task"];
  return known?.shape ?? { kind: "free" };
}

/** The shapes that may stand at a place: several where the schema leaves a choice and the value does not settle it. */
export function shapesAt(root: Shape, path: readonly string[], value: unknown): readonly Shape[] {
  let candidates: readonly Shape[] = settle(root, value);
  let at = value;
  for (const step of path) {
    at = isRecord(at) || Array.isArray(at) ? (at as Readonly<Record<string, unknown>>)[step] : undefined;
    candidates = candidates.flatMap((shape) => inside(shape, step)).flatMap((shape) => settle(shape, at));
  }
  return candidates;
}

function inside(shape: Shape, step: string): readonly Shape[] {
  switch (shape.kind) {
    case "object": {
      const found = shape.fields.find((entry) => entry.name === step);
      return found === undefined ? [] : [found.shape];
    }
    case "map":
      return [shape.value];
    case "list":
      return [shape.item];
    case "tuple": {
      const item = shape.items[Number(step)];
      return item === undefined ? [] : [item];
    }
    default:
      return [];
  }
}

/** A choice narrowed by the key that tells its branches apart. The choice itself stays first: it has the words. */
function settle(given: Shape, value: unknown): readonly Shape[] {
  const shape =
    given.kind === "free" && given.kubernetes !== undefined ? kubernetesShape(given.kubernetes) : given;
  if (shape.kind !== "variants") return [shape];
  const { discriminator, options } = shape;
  const named = discriminator !== undefined && isRecord(value) ? value[discriminator] : undefined;
  const fitting = options.filter(
    (option) =>
      option.kind !== "object" ||
      named === undefined ||
      option.fields.some(
        ({ name, shape: inner }) =>
          name === discriminator && (inner.kind !== "constant" || inner.value === named),
      ),
  );
  return [shape, ...fitting.flatMap((option) => settle(option, value))];
}

/** The fields that a map at this place may have; of several branches together. */
export function fieldsOf(candidates: readonly Shape[]): readonly ObjectField[] {
  const found = new Map<string, ObjectField>();
  for (const shape of candidates) {
    if (shape.kind !== "object") continue;
    for (const entry of shape.fields) if (!found.has(entry.name)) found.set(entry.name, entry);
  }
  return [...found.values()];
}

/** Values that can be offered for a place. */
export function valuesOf(candidates: readonly Shape[]): readonly string[] {
  const words = candidates.flatMap((shape) => {
    if (shape.kind === "choice") return shape.options;
    if (shape.kind === "boolean") return ["true", "false"];
    if (shape.kind === "constant" && typeof shape.value === "string") return [shape.value];
    return [];
  });
  return [...new Set(words)];
}
