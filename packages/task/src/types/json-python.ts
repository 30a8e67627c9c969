import { boolean, dict, type Expression, list, none, number, string } from "@fletch/python";

import type { Annotation } from "./flyte-type.ts";

/** Plain JSON as Python writes it. */
export function jsonExpression(value: Annotation | undefined): Expression {
  if (value === null || value === undefined) return none();
  if (typeof value === "boolean") return boolean(value);
  if (typeof value === "number" || typeof value === "bigint") return number(value);
  if (typeof value === "string") return string(value);
  if (Array.isArray(value)) return list(value.map(jsonExpression));
  return dict(Object.entries(value).map(([key, entry]) => [string(key), jsonExpression(entry)]));
}
