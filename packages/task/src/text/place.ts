import { isMap, isNode, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from "yaml";

import { keyText } from "./values.ts";

export type Collection = YAMLMap | YAMLSeq;

/** One entry of a collection as it stands in the text, by character offsets. */
export interface Entry {
  /** The key's or the dash's first character; in brackets, the item's. */
  readonly from: number;
  /** Where the comment lines right above it begin that stand at its column: they belong to it. Without any, `from`. */
  readonly head: number;
  /** Behind the last character of the value; comments and line ends are not part of it. */
  readonly to: number;
  /** Behind the colon or the dash. */
  readonly mark: number;
  readonly key?: Node;
  /** Absent when nothing is written. */
  readonly value?: Node;
}

interface Token {
  readonly type: string;
  readonly offset: number;
  readonly source?: string;
}
interface TokenItem {
  readonly start?: readonly Token[];
  readonly key?: Token | null;
  readonly sep?: readonly Token[];
  readonly value?: Token | null;
}

export const isFlow = (node: Collection): boolean => node.flow === true;

const written = (node: unknown): Node | undefined =>
  isNode(node) && !(isScalar(node) && node.value === null && (node.source ?? "") === "") ? node : undefined;

/** Where the last character of a node's content ends: block scalars without their line end, collections at their last entry. */
export function contentEnd(node: Node, text: string): number {
  if ((isMap(node) || isSeq(node)) && !isFlow(node)) {
    const last = entries(node, text)?.at(-1);
    if (last !== undefined) return last.to;
  }
  const end = node.range?.[1] ?? 0;
  if (isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED")) {
    return text[end - 1] === "\n" ? end - (text[end - 2] === "\r" ? 2 : 1) : end;
  }
  return end;
}

const known = new WeakMap<Collection, readonly Entry[] | undefined>();

/**
 * The entries of a collection in their order; nothing when they are written in a way that edits do not touch.
 * @param text what the collection was read from
 */
export function entries(node: Collection, text: string): readonly Entry[] | undefined {
  if (!known.has(node)) known.set(node, entriesAnew(node, text));
  return known.get(node);
}

function entriesAnew(node: Collection, text: string): readonly Entry[] | undefined {
  const items = (node.srcToken as { items?: readonly TokenItem[] } | undefined)?.items;
  if (items === undefined) return undefined;
  const found: Entry[] = [];
  for (const item of items) {
    const marks = isMap(node) ? item.sep : item.start;
    const mark = marks?.find((token) => token.type === (isMap(node) ? "map-value-ind" : "seq-item-ind"));
    if (item.start?.some((token) => token.type === "explicit-key-ind")) return undefined;
    if (isMap(node) ? !item.key : isFlow(node) ? !item.value : mark === undefined) {
      if (item.value || item.sep) return undefined;
      continue;
    }
    const entry = entryOf(node, found.length, mark);
    if (entry === undefined) return undefined;
    const above = found.at(-1);
    // Of most entries nobody asks where they end, and that goes down into all that is in them.
    found.push({
      ...entry,
      get head() {
        return isFlow(node) ? entry.from : headOf(text, entry.from, above?.to ?? 0);
      },
      get to() {
        return entry.value === undefined ? entry.mark : contentEnd(entry.value, text);
      },
    });
  }
  return found.length === node.items.length ? found : undefined;
}

function entryOf(
  node: Collection,
  index: number,
  mark: Token | undefined,
): Omit<Entry, "head" | "to"> | undefined {
  if (isMap(node)) {
    const { key, value: given } = node.items[index] ?? {};
    if (!isScalar(key) || mark === undefined) return undefined;
    const value = written(given);
    return { from: key.range?.[0] ?? 0, mark: mark.offset + 1, key, ...(value && { value }) };
  }
  const value = written(node.items[index]);
  if (isFlow(node)) {
    if (value?.range == null) return undefined;
    return { from: value.range[0], mark: value.range[0], value };
  }
  if (mark === undefined) return undefined;
  return { from: mark.offset, mark: mark.offset + 1, ...(value && { value }) };
}

function headOf(text: string, from: number, above: number): number {
  if (!startsLine(text, from)) return from;
  const indent = " ".repeat(column(text, from));
  let head = lineStart(text, from);
  for (const line of text.slice(above, head).split("\n").slice(0, -1).toReversed()) {
    if (!line.startsWith(`${indent}#`)) break;
    head -= line.length + 1;
  }
  return head + indent.length;
}

/** The index of a step's entry, or -1. */
export const indexOf = (node: Collection, step: string): number =>
  isMap(node)
    ? node.items.findIndex((pair) => keyText(pair.key) === step)
    : /^(0|[1-9]\d*)$/.test(step) && Number(step) < node.items.length
      ? Number(step)
      : -1;

export const lineStart = (text: string, offset: number): number => text.lastIndexOf("\n", offset - 1) + 1;
/** The offset of the line's end, before its line break. */
export const lineEnd = (text: string, offset: number): number => {
  const end = text.indexOf("\n", offset);
  if (end === -1) return text.length;
  return text[end - 1] === "\r" && end > offset ? end - 1 : end;
};
/** Behind the line break that ends the line of `offset`. */
export const nextLine = (text: string, offset: number): number => {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
};
export const column = (text: string, offset: number): number => offset - lineStart(text, offset);
/** Whether only blanks stand before `offset` on its line. */
export const startsLine = (text: string, offset: number): boolean =>
  /^[ ]*$/.test(text.slice(lineStart(text, offset), offset));
