import { isPrintable } from "./python-printable.ts";

/** What Python's `repr` is asked to print here. */
export type PythonValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly PythonValue[]
  | { readonly [key: string]: PythonValue }
  /** Text that is printed as it is, for objects that have a repr of their own. */
  | PythonObject;

export class PythonObject {
  readonly repr: string;
  constructor(repr: string) {
    this.repr = repr;
  }
}

/** Python's `repr` of plain values: flytekit hashes it to name the image of an ImageSpec. */
export function pythonRepr(value: PythonValue): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return numberRepr(value);
  if (typeof value === "bigint") return String(value);
  if (typeof value === "string") return stringRepr(value);
  if (value instanceof PythonObject) return value.repr;
  if (Array.isArray(value)) return `[${value.map(pythonRepr).join(", ")}]`;
  const entries = Object.entries(value as { readonly [key: string]: PythonValue });
  return `{${entries.map(([key, item]) => `${stringRepr(key)}: ${pythonRepr(item)}`).join(", ")}}`;
}

/**
 * `float.__repr__`: the same shortest digits as JavaScript's, with the exponent written below 1e-4. A whole number is an
 * int below 1e21, where JavaScript itself starts to write exponents; the Python writer does the same.
 */
function numberRepr(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21 && !Object.is(value, -0))
    return String(BigInt(value));
  const size = Math.abs(value);
  if (size === 0) return "-0.0";
  if (size >= 1e-4) return String(value);
  const [digits = "", exponent = ""] = value.toExponential().split("e-");
  return `${digits}e-${exponent.padStart(2, "0")}`;
}

/** Letters that stand for themselves in single quotes: nearly every text has no other. */
const PLAIN = /^[ -&(-[\]-~]*$/;

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** `str.__repr__`: single quotes unless the text has only those; everything `str.isprintable` denies is escaped. */
function stringRepr(text: string): string {
  if (PLAIN.test(text)) return `'${text}'`;
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const body = Array.from(text, (char) => {
    if (char === quote) return `\\${char}`;
    if (Object.hasOwn(ESCAPES, char)) return ESCAPES[char];
    return isPrintable(char) ? char : escaped(char);
  });
  return `${quote}${body.join("")}${quote}`;
}

function escaped(char: string): string {
  const code = (char.codePointAt(0) ?? 0).toString(16);
  if (code.length <= 2) return `\\x${code.padStart(2, "0")}`;
  return code.length <= 4 ? `\\u${code.padStart(4, "0")}` : `\\U${code.padStart(8, "0")}`;
}
