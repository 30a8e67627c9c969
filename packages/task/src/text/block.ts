import { isMap, isScalar, type Scalar } from "yaml";

import {
  type Collection,
  column,
  type Entry,
  entries,
  isFlow,
  lineEnd,
  lineStart,
  nextLine,
  startsLine,
} from "./place.ts";
import type { TextEdit } from "./text-edit.ts";
import { blockText, bracketText, flowText, jsonText } from "./write.ts";

/** What stands behind a colon or a dash: ` value`, or a block on the lines below, its lines further right by `indent`. */
const behindMark = (value: unknown, style: { readonly indent: string; readonly dash: boolean }): string =>
  (style.dash ? blockText([value]).slice(1) : blockText({ k: value }).slice(2))
    .split("\n")
    .map((line, index) => (index === 0 || line === "" ? line : style.indent + line))
    .join("\n");

/** Replaces the value of an entry; a scalar keeps its quoting where it can. */
export function replaceValue(
  text: string,
  node: Collection,
  { index, value }: { readonly index: number; readonly value: unknown },
): TextEdit | undefined {
  const entry = entries(node, text)?.[index];
  if (entry === undefined) return undefined;
  const { value: old } = entry;
  const source = old?.range == null ? "" : text.slice(old.range[0], old.range[1]);
  // An empty text needs its quotes, and so does one like `n`; what takes its place may not.
  const needed = isScalar(old) && (old.value === "" || source === flowText(old.value));
  const inline =
    (needed ? undefined : quotedAlike(source, value)) ??
    (isFlow(node) ? bracketText(text, value) : undefined);
  if (isFlow(node) || (inline !== undefined && old !== undefined)) {
    return {
      from: old?.range?.[0] ?? entry.mark,
      to: entry.to,
      insert: (old === undefined ? " " : "") + (inline ?? ""),
    };
  }
  const insert = behindMark(value, { indent: blockIndent(text, entry), dash: !isMap(node) });
  if (isScalar(old) && isPlainLine(old) && !insert.includes("\n")) {
    return { from: old.range?.[0] ?? 0, to: entry.to, insert: insert.trimStart() };
  }
  const lines = insert.includes("\n") || old === undefined || (isScalar(old) && !isPlainLine(old));
  const comment = lines ? commentBehind(text, entry) : undefined;
  return { from: entry.mark, to: comment?.to ?? entry.to, insert: withComment(insert, comment?.text) };
}

const isPlainLine = (scalar: Scalar): boolean =>
  scalar.type !== "BLOCK_LITERAL" && scalar.type !== "BLOCK_FOLDED";

const blockIndent = (text: string, entry: Entry): string => " ".repeat(column(text, entry.from));

/** A comment on the line of the colon, before a value on the lines below (behind the mark of a text block), or behind a value on the line. */
function commentBehind(
  text: string,
  entry: Entry,
): { readonly to: number; readonly text: string } | undefined {
  const end = lineEnd(text, entry.mark);
  const start = entry.value?.range?.[0] ?? end;
  if (start >= end) {
    const found = /^\s+#.*$/.exec(text.slice(entry.mark, end));
    return found === null ? undefined : { to: Math.max(entry.to, end), text: found[0] };
  }
  const ofBlock = /^[|>][-+\d]*(\s+#.*)$/.exec(text.slice(start, end))?.[1];
  if (ofBlock !== undefined) return { to: Math.max(entry.to, end), text: ofBlock };
  const found = entry.to > end ? null : /^\s+#.*$/.exec(text.slice(entry.to, end));
  return found === null ? undefined : { to: end, text: found[0] };
}

const withComment = (insert: string, comment: string | undefined): string => {
  if (comment === undefined) return insert;
  const firstBreak = insert.indexOf("\n");
  return firstBreak === -1
    ? insert + comment
    : insert.slice(0, firstBreak) + comment + insert.slice(firstBreak);
};

function quotedAlike(source: string, value: unknown): string | undefined {
  if (typeof value !== "string" || /[\n\r\t\p{C}\u2028\u2029]/u.test(value)) return undefined;
  if (source.startsWith('"') && !/["\\]/.test(value)) return `"${value}"`;
  if (source.startsWith("'")) return `'${value.replaceAll("'", "''")}'`;
  return undefined;
}

/** A new entry before the one at `index`, or behind the last. */
export function insertEntry(
  text: string,
  node: Collection,
  { index, key, value }: { readonly index: number; readonly key?: string; readonly value: unknown },
): TextEdit | undefined {
  const all = entries(node, text);
  const first = all?.[0];
  if (all === undefined || first === undefined) return undefined;
  const indent = " ".repeat(column(text, first.from));
  const head = key === undefined ? "-" : `${keySource(key)}:`;
  const entry = head + behindMark(value, { indent, dash: key === undefined });
  const before = all[index];
  if (before !== undefined) {
    return { from: before.head, to: before.head, insert: `${entry}\n${indent}` };
  }
  const last = all.at(-1);
  if (last === undefined) return undefined;
  const end = lineEnd(text, last.to);
  return { from: end, to: end, insert: `\n${indent}${entry}` };
}

/**
 * Removes an entry with its lines and the comments right above them; the last one leaves an empty collection.
 * @param mark behind the colon or dash that the collection belongs to
 */
export function removeEntry(
  text: string,
  node: Collection,
  { index, mark }: { readonly index: number; readonly mark: number | undefined },
): TextEdit | undefined {
  const all = entries(node, text);
  const entry = all?.[index];
  if (all === undefined || entry === undefined) return undefined;
  if (all.length === 1) {
    const empty = isMap(node) ? "{}" : "[]";
    const from = lineStart(text, entry.head);
    return mark === undefined || mark > from || !startsLine(text, entry.from)
      ? { from: entry.head, to: lineEnd(text, entry.to), insert: empty }
      : { from: mark, to: nextLine(text, entry.to), insert: ` ${empty}${text.slice(mark, from)}` };
  }
  if (startsLine(text, entry.from)) {
    return endsFile(text, entry)
      ? {
          from: text.slice(0, lineStart(text, entry.head)).replace(/\r?\n$/, "").length,
          to: text.length,
          insert: "",
        }
      : { from: lineStart(text, entry.head), to: nextLine(text, entry.to), insert: "" };
  }
  const next = all[index + 1];
  if (next === undefined) return undefined;
  // Behind a dash, the next entry moves up to it; a comment between the two keeps its line.
  const end = lineEnd(text, entry.to);
  return text.slice(end, next.from).trim() === ""
    ? { from: entry.from, to: next.from, insert: "" }
    : { from: text.slice(0, entry.from).trimEnd().length, to: end, insert: "" };
}

const endsFile = (text: string, entry: Entry): boolean => text.indexOf("\n", entry.to) === -1;

/** A key as it is written; long or multi-line keys are refused by YAML, so they are quoted on one line. */
export const keySource = (key: string): string => (/[\n\r]/.test(key) ? jsonText(key) : flowText(key));
