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

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 of an ASCII text. */
export function base64(ascii: string): string {
  let text = "";
  for (let index = 0; index < ascii.length; index += 3) {
    const [a = 0, b, c] = Array.from(ascii.slice(index, index + 3), (character) => character.charCodeAt(0));
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const digits = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((bits >> shift) & 63));
    text += `${digits[0]}${digits[1]}${b === undefined ? "=" : digits[2]}${c === undefined ? "=" : digits[3]}`;
  }
  return text;
}
