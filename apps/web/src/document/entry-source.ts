import { type DesignEdit, type Position, readText } from "@fletch/task";

import { applyTextEdits } from "./analyse.ts";

/** An entry of a map as it was written, with its comments, on lines of its own. */
export interface EntrySource {
  /** From the key on. */
  readonly text: string;
  /** Where the key stood in its line, from 1: nested lines fit that only. */
  readonly column: number;
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly column: number;
}

/** The entry at a path as it is written; nothing where it shares its lines with others. */
export function entrySource(text: string, path: string): EntrySource | undefined {
  const place = placeOf(text, path);
  return place && { text: text.slice(place.from, place.to), column: place.column };
}

/** The text after edits, with the entries of some places written as they were; nothing where none of them can be. */
export function withSources(
  text: string,
  edits: readonly DesignEdit[],
  sources: readonly (readonly [path: string, source: EntrySource])[],
): string | undefined {
  if (sources.length === 0 || readText(text).problems.length > 0) return undefined;
  const edited = applyTextEdits(text, edits);
  const written = sources.reduce((now, [path, source]) => withSource(now, path, source) ?? now, edited);
  return written === edited ? undefined : written;
}

/** The text with the entry at a path written as it was; nothing where that would say something else. */
export function withSource(text: string, path: string, source: EntrySource): string | undefined {
  const place = placeOf(text, path);
  if (place?.column !== source.column) return undefined;
  const written = text.slice(0, place.from) + source.text + text.slice(place.to);
  return isSame(readText(written).value, readText(text).value) ? written : undefined;
}

function placeOf(text: string, path: string): Place | undefined {
  const { rangeOf, pathAt } = readText(text);
  const key = rangeOf(path, "key");
  const value = rangeOf(path);
  if (key === undefined || value === undefined || pathAt(key.start) !== path) return undefined;
  const starts = lineStarts(text);
  const offset = ({ line, column }: Position): number => (starts[line - 1] ?? 0) + column - 1;
  const from = offset(key.start);
  const before = text.slice(starts[key.start.line - 1], from);
  const after = /^[^\n\r]*/.exec(text.slice(offset(value.end)))?.[0] ?? "";
  const isKey = /^\s*:/.test(text.slice(offset(key.end)));
  if (!isKey || before.trim() !== "" || !/^\s*(#.*)?$/.test(after)) return undefined;
  return { from, to: offset(value.end) + after.length, column: key.start.column };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a, whole) === JSON.stringify(b, whole);
const whole = (_: string, value: unknown): unknown => (typeof value === "bigint" ? `${value}n` : value);
