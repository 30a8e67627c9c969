import { readText } from "@fletch/task";

import { asNumber, scalarText } from "../../../components/scalar-text.ts";

const WORDS: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };
const LONG = /^-?\d{16,}$/;

/** What a text means as a JSON value typed on one line: numbers, true, `[1, 2]`, `{a: 1}`, "quoted", else text as it is. */
export function readJson(text: string): unknown {
  if (text === "") return undefined;
  const bare = text.trim();
  if (Object.hasOwn(WORDS, bare)) return WORDS[bare];
  if (LONG.test(bare)) return Number.isSafeInteger(Number(bare)) ? Number(bare) : BigInt(bare);
  if (/^[[{"']/.test(bare)) {
    const { value, problems } = readText(bare);
    if (problems.length === 0) return value;
  }
  return typeof asNumber(bare) === "number" ? asNumber(bare) : text;
}

/** A value so that reading it back gives the same. */
export function jsonText(value: unknown): string {
  if (typeof value !== "string") return scalarText(value);
  return readJson(value) === value ? value : JSON.stringify(value);
}

/** A value that is text whatever it looks like; only `""` needs its quotes, since nothing at all is unset. */
export const plainText = {
  format: (value: unknown): string => (value === "" ? '""' : scalarText(value)),
  parse: (text: string): unknown => (text === "" ? undefined : text === '""' ? "" : text),
};

/** How a field of any JSON value is typed and shown. */
export const jsonReading = { format: jsonText, parse: readJson };

/** The same in a row that has no unset: nothing at all is an empty text. */
export const rowReading = {
  format: (value: unknown): string => (value === "" ? "" : jsonText(value)),
  parse: (text: string): unknown => readJson(text) ?? (text === "" ? "" : null),
};
