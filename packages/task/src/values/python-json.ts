import { pythonRepr } from "./python-repr.ts";
import type { PlainValue } from "./pyyaml.ts";

/** `json.dumps(value)` with Python's defaults: blanks after commas and colons, ASCII only, keys in their own order. */
export function dumpJson(value: PlainValue): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number" || typeof value === "bigint") return pythonRepr(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return `[${value.map(dumpJson).join(", ")}]`;
  const entries = Object.entries(value).map(([key, item]) => `${quoted(key)}: ${dumpJson(item)}`);
  return `{${entries.join(", ")}}`;
}

/** JSON.stringify escapes the same; what is not printable ASCII follows as UTF-16 units. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
