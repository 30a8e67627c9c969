import type { JsonObject, JsonValue } from "@fletch/flyteidl/json";

/** A map as google.protobuf.Struct has it: every number is a double. */
export const structOf = (map: Readonly<Record<string, unknown>>): JsonObject =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, structValue(value)]));

/** A value in such a map. */
export function structValue(value: unknown): JsonValue {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(structValue);
  return typeof value === "object" && value !== null
    ? structOf(value as Readonly<Record<string, unknown>>)
    : (value as JsonValue);
}
