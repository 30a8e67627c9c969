import { isMap, isNode } from "yaml";

import { keySource } from "./block.ts";
import { type Collection, entries, isFlow, lineEnd, startsLine } from "./place.ts";
import type { TextEdit } from "./text-edit.ts";
import { jsonText } from "./write.ts";

/** Moves an entry to another index; each entry's own text moves with its comments: inside, right above and behind it. */
export function moveEntry(
  text: string,
  node: Collection,
  { from, to }: { readonly from: number; readonly to: number },
): TextEdit | undefined {
  const all = entries(node, text);
  if (all?.[from] === undefined || all[to] === undefined || from === to) return undefined;
  const flow = isFlow(node);
  if (!flow && all.slice(1).some((entry) => !startsLine(text, entry.from))) return undefined;
  // A comment behind an entry on its line goes with it.
  const pieces = all.map((entry) => ({ from: entry.head, to: flow ? entry.to : lineEnd(text, entry.to) }));
  const sources = pieces.map((piece) => text.slice(piece.from, piece.to));
  const moving = sources[from] ?? "";
  const ordered = sources.toSpliced(from, 1).toSpliced(to, 0, moving);
  const gaps = pieces.slice(1).map((piece, index) => text.slice(pieces[index]?.to ?? 0, piece.from));
  return {
    from: pieces[0]?.from ?? 0,
    to: pieces.at(-1)?.to ?? 0,
    insert: ordered.map((source, index) => source + (gaps[index] ?? "")).join(""),
  };
}

/** Gives an entry of a map another key; its value and place stay. */
export function renameKey(
  text: string,
  node: Collection,
  { index, key }: { readonly index: number; readonly key: string },
): TextEdit | undefined {
  const pair: unknown = isMap(node) ? node.items[index]?.key : undefined;
  if (!isNode(pair) || pair.range == null) return undefined;
  const [from, to] = pair.range;
  return { from, to, insert: text[from] === '"' ? jsonText(key) : keySource(key) };
}
