import type { Shape } from "@fletch/task";

import type { FieldState } from "../../../components/field.tsx";

const isEmpty = (value: unknown): boolean =>
  value !== null && typeof value === "object" && Object.keys(value).length === 0;

/** How the words about "unset" begin when a value is what they mean: "0, the task is not retried". */
const spellings = (value: unknown): readonly string[] => {
  if (value === true) return ["on", "yes", "true"];
  if (value === false) return ["off", "no", "false"];
  if (isEmpty(value)) return ["none"];
  return typeof value === "string" || typeof value === "number" ? [String(value)] : [];
};

/** Unset, set to what unset means too, or set: three looks that stay apart. */
export function fieldState(value: unknown, shape: Shape): FieldState {
  if (value === undefined) return "unset";
  if (shape.default !== undefined && JSON.stringify(shape.default) === JSON.stringify(value))
    return "default";
  const unset = shape.meta?.unset?.toLowerCase();
  const same =
    unset !== undefined &&
    spellings(value).some((word) => {
      const spelled = word.toLowerCase();
      return spelled !== "" && unset.startsWith(spelled) && !/^[\w./:-]/.test(unset.slice(spelled.length));
    });
  return same ? "default" : "set";
}
