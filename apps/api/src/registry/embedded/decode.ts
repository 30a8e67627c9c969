import type { JsonValue } from "@fletch/flyteidl/json";

import type { Shape } from "./pod-spec.ts";
import { parseQuantity } from "./quantity.ts";

interface Place {
  /** The Go struct that holds the field, and the names of the fields on the way. */
  readonly struct: string;
  readonly path: readonly string[];
}

/** What Go's encoding/json says of the first value that does not fit, or nothing. */
export function decodeError(
  value: JsonValue,
  shape: Shape,
  place: Place = { struct: "", path: [] },
): string | undefined {
  // null leaves a Go value as it is.
  if (value === null || shape === "any") return undefined;
  if (shape === "quantity") return quantityError(value);
  if (typeof shape === "string") return fits(value, shape) ? undefined : mismatch(value, shape, place);
  if ("list" in shape) {
    if (!Array.isArray(value)) return mismatch(value, shape, place);
    return firstError(value, (item) => decodeError(item, shape.list, place));
  }
  if (typeof value !== "object" || Array.isArray(value)) return mismatch(value, shape, place);
  if ("map" in shape) return firstError(Object.values(value), (item) => decodeError(item, shape.map, place));
  return firstError(Object.entries(value), ([name, field]) => {
    const known = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
    return known && decodeError(field, known, { struct: shape.struct, path: [...place.path, name] });
  });
}

function firstError<Item>(
  items: readonly Item[],
  check: (item: Item) => string | undefined,
): string | undefined {
  for (const item of items) {
    const error = check(item);
    if (error) return error;
  }
  return undefined;
}

/** resource.Quantity reads the text of a JSON number as well. */
function quantityError(value: JsonValue): string | undefined {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const quantity = parseQuantity(text);
  return typeof quantity === "string" ? quantity : undefined;
}

function fits(value: JsonValue, shape: "string" | "bool" | "int32" | "int64"): boolean {
  if (shape === "string") return typeof value === "string";
  if (shape === "bool") return typeof value === "boolean";
  return Number.isInteger(value) && (shape === "int64" || Math.abs(value as number) < 2 ** 31);
}

const mismatch = (value: JsonValue, shape: Shape, { struct, path }: Place): string =>
  path.length === 0
    ? `json: cannot unmarshal ${kindOf(value)} into Go value of type ${typeName(shape)}`
    : `json: cannot unmarshal ${kindOf(value)} into Go struct field ${struct}.${path.join(".")} of type ${typeName(shape)}`;

function kindOf(value: JsonValue): string {
  if (Array.isArray(value)) return "array";
  return typeof value === "boolean" ? "bool" : typeof value;
}

function typeName(shape: Shape): string {
  if (typeof shape === "string") return shape;
  if ("list" in shape) return `[]${typeName(shape.list)}`;
  if ("map" in shape) return `map[string]${typeName(shape.map)}`;
  return `v1.${shape.struct}`;
}
