import { type Collection, entries, lineStart, startsLine } from "./place.ts";
import type { TextEdit } from "./text-edit.ts";
import { bracketText, flowText, jsonText } from "./write.ts";

const isJsonKey = (source: string): boolean => source.startsWith('"');

/** A new entry between brackets, on a line of its own when its neighbours stand so. */
export function insertInFlow(
  text: string,
  node: Collection,
  { index, key, value }: { readonly index: number; readonly key?: string; readonly value: unknown },
): TextEdit | undefined {
  const all = entries(node, text);
  const first = all?.[0];
  if (all === undefined || first === undefined) return undefined;
  const quoted = key !== undefined && isJsonKey(text.slice(first.from, first.from + 1));
  const head = key === undefined ? "" : `${quoted ? jsonText(key) : flowText(key)}: `;
  const entry = head + bracketText(text, value);
  const separator = startsLine(text, first.from)
    ? `,\n${text.slice(lineStart(text, first.from), first.from)}`
    : ", ";
  const before = all[index];
  if (before !== undefined) return { from: before.from, to: before.from, insert: entry + separator };
  const last = all.at(-1);
  return last && { from: last.to, to: last.to, insert: separator + entry };
}

/** Removes an entry between brackets, with its comma. */
export function removeFromFlow(text: string, node: Collection, index: number): TextEdit | undefined {
  const all = entries(node, text);
  const entry = all?.[index];
  if (all === undefined || entry === undefined) return undefined;
  const next = all[index + 1];
  if (next !== undefined) return { from: entry.from, to: next.from, insert: "" };
  const before = all[index - 1];
  if (before !== undefined) return { from: before.to, to: entry.to, insert: "" };
  const comma = /^\s*,/.exec(text.slice(entry.to));
  return { from: entry.from, to: entry.to + (comma?.[0].length ?? 0), insert: "" };
}
