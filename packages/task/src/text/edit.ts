import { isMap, isNode, isSeq, type Node } from "yaml";

import { type DesignEdit, pointer, steps } from "../problem.ts";
import { isEqual } from "../values/equal.ts";
import { applyEdit, applyEdits, makesList } from "./apply.ts";
import { insertEntry, removeEntry, replaceValue } from "./block.ts";
import { insertInFlow, removeFromFlow } from "./flow.ts";
import { moveEntry, renameKey } from "./move.ts";
import { parseText } from "./parse.ts";
import { type Collection, contentEnd, entries, indexOf, isFlow } from "./place.ts";
import { readText } from "./read.ts";
import type { TextEdit } from "./text-edit.ts";
import { valueAt } from "./values.ts";
import { blockText, bracketText, isJson, jsonText } from "./write.ts";

/**
 * Edits of a design as edits of its text: only the changed node's range, or the lines of an added or removed key.
 * Comments, quoting, order and blank lines elsewhere survive byte for byte.
 * @returns replacements of the given text, in order and apart; for one edit at most one
 * @throws when the text cannot be read (a caller edits only readable text)
 */
export function editText(text: string, edits: readonly DesignEdit[]): readonly TextEdit[] {
  const { value, problems } = readText(text);
  if (problems.length > 0) throw new Error(`this text cannot be edited: ${problems[0]?.message}`);
  const parts: Part[] = [];
  let now = value;
  for (const whole of edits) {
    for (const edit of refined(now, whole)) {
      const expected = applyEdit(now, edit);
      if (isEqual(now, expected) && sameOrder(now, expected)) continue;
      parts.push({ edit, expected });
      now = expected;
    }
  }
  const [first, ...rest] = parts;
  if (first === undefined) return [];
  // It may make what the others stand in.
  const begun = editOnce(text, first);
  return difference(text, setTogether(begun, rest) ?? rest.reduce(editOnce, begun));
}

/** One edit, and what the text then says. */
interface Part {
  readonly edit: DesignEdit;
  readonly expected: unknown;
}

/** Sets of whole collections as the sets, inserts and removes inside them, so that what stays the same is not rewritten. */
function refined(value: unknown, edit: DesignEdit): readonly DesignEdit[] {
  if (edit.op !== "set") return [edit];
  const inside = changes(edit.path, valueAt(value, steps(edit.path)), edit.value);
  if (inside === undefined) return [edit];
  const expected = applyEdits(value, [edit]);
  const path = steps(edit.path);
  const moved = [...inside, ...moves(edit.path, valueAt(applyEdits(value, inside), path), edit.value)];
  return sameOrder(applyEdits(value, moved), expected) ? moved : [edit];
}

/** What brings the keys of a map into the order of another one with the same keys. */
function moves(path: string, before: unknown, after: unknown): DesignEdit[] {
  const now = Object.keys(before ?? {});
  return Object.keys(after ?? {}).flatMap((key, to) => {
    const from = now.indexOf(key);
    if (from === to || from === -1) return [];
    now.splice(to, 0, ...now.splice(from, 1));
    return [{ op: "move" as const, path, from, to }];
  });
}

const sameOrder = (a: unknown, b: unknown): boolean => JSON.stringify(a, big) === JSON.stringify(b, big);
const big = (_: string, value: unknown): unknown => (typeof value === "bigint" ? `${value}n` : value);

function changes(path: string, before: unknown, after: unknown): DesignEdit[] | undefined {
  if (isEqual(before, after)) return [];
  if (before === null || after === null || typeof before !== "object" || typeof after !== "object")
    return undefined;
  if (Array.isArray(before) !== Array.isArray(after)) return undefined;
  const old = before as Record<string, unknown>;
  const fresh = after as Record<string, unknown>;
  if (Object.keys(old).length === 0 || Object.keys(fresh).length === 0) return undefined;
  const gone = Object.keys(old).filter((key) => !Object.hasOwn(fresh, key));
  if (Array.isArray(before)) gone.reverse();
  const edits: DesignEdit[] = gone.map((key) => ({ op: "remove", path: `${path}${pointer(key)}` }));
  for (const [key, value] of Object.entries(fresh)) {
    const place = `${path}${pointer(key)}`;
    const inside = Object.hasOwn(old, key) ? changes(place, old[key], value) : undefined;
    edits.push(...(inside ?? [{ op: "set" as const, path: place, value }]));
  }
  return edits;
}

/** The text with many values set, as far as none depends on another; one by one each has the whole text read again. */
function setTogether(text: string, parts: readonly Part[]): string | undefined {
  if (parts.length < 2 || parts.some(({ edit }) => edit.op !== "set")) return undefined;
  const root = parseText(text).documents[0]?.contents ?? undefined;
  const changes = parts
    .flatMap(({ edit }) => change(text, root, edit) ?? [])
    .toSorted((a, b) => a.from - b.from);
  let made = "";
  let at = 0;
  for (const { from, to, insert } of changes) {
    if (from < at) return undefined;
    made += text.slice(at, from) + insert;
    at = to;
  }
  made += text.slice(at);
  return reads(made, parts.at(-1)?.expected) ? made : undefined;
}

/** The text after one edit. What the careful way does not get right is written anew, at the smallest place that does. */
function editOnce(text: string, { edit, expected }: Part): string {
  const careful = attempt(text, edit);
  if (careful !== undefined && reads(careful, expected)) return careful;
  const path = steps(edit.path);
  for (let depth = path.length - 1; depth > 0; depth -= 1) {
    const above = path.slice(0, depth);
    const wider = attempt(text, { op: "set", path: pointer(...above), value: valueAt(expected, above) });
    if (wider !== undefined && reads(wider, expected)) return wider;
  }
  return endedLike(text, `${isJson(text) ? jsonText(expected, "", "  ") : blockText(expected)}\n`);
}

const reads = (text: string, expected: unknown): boolean => {
  const { value, problems } = readText(text);
  return problems.length === 0 && isEqual(value, expected) && sameOrder(value, expected);
};

function attempt(text: string, edit: DesignEdit): string | undefined {
  const root = parseText(text).documents[0]?.contents ?? undefined;
  const made = change(text, root, edit);
  return made && text.slice(0, made.from) + made.insert + text.slice(made.to);
}

/** What one edit replaces, by lines that end like those of the text. */
function change(text: string, root: Node | undefined, edit: DesignEdit): TextEdit | undefined {
  const made = place(text, root, edit);
  return made && { ...made, insert: endedLike(text, made.insert) };
}

const endedLike = (text: string, insert: string): string =>
  text.includes("\r\n") ? insert.replaceAll(/\r?\n/g, "\r\n") : insert;

function place(text: string, root: Node | undefined, edit: DesignEdit): TextEdit | undefined {
  const path = steps(edit.path);
  if (edit.op === "insert" || edit.op === "move") {
    const node = descend(root, path);
    if (isMap(node) || isSeq(node)) {
      if (edit.op === "move") return moveEntry(text, node, edit);
      if (isSeq(node) && node.items.length > 0) {
        return add(text, node, { index: Math.min(edit.index, node.items.length), value: edit.value });
      }
    }
    return edit.op === "insert"
      ? place(text, root, { op: "set", path: edit.path, value: [edit.value] })
      : undefined;
  }
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const parent = descend(root, path.slice(0, depth));
    const step = path[depth] ?? "";
    if (!isMap(parent) && !isSeq(parent)) continue;
    const index = indexOf(parent, step);
    // One of these changes something only where there is an entry.
    if (edit.op === "remove")
      return remove(text, parent, { index, mark: markOf(text, root, path.slice(0, depth)) });
    if (edit.op === "rename") return renameKey(text, parent, { index, key: edit.key });
    const value = nested(path.slice(depth + 1), edit.value);
    if (index >= 0) return replaceValue(text, parent, { index, value });
    // An empty one becomes another, with its key above.
    if (parent.items.length === 0) continue;
    return add(text, parent, { index: parent.items.length, value, ...(isMap(parent) && { key: step }) });
  }
  return edit.op === "set" ? replaceWhole(text, root, nested(path, edit.value)) : undefined;
}

/** The text is empty, or holds a scalar or an empty collection: what is made takes its place. */
function replaceWhole(text: string, root: Node | undefined, value: unknown): TextEdit {
  if (root === undefined)
    return {
      from: text.length,
      to: text.length,
      insert: `${text === "" || text.endsWith("\n") ? "" : "\n"}${blockText(value)}\n`,
    };
  const flow = (isMap(root) || isSeq(root)) && isFlow(root) && isJson(text) && root.items.length > 0;
  const from = root.range?.[0] ?? 0;
  return {
    from,
    to: contentEnd(root, text),
    insert: flow ? bracketText(text, value) : blockText(value),
  };
}

const nested = (path: readonly string[], value: unknown): unknown =>
  path.reduceRight<unknown>((inner, step) => (makesList(step) ? [inner] : { [step]: inner }), value);

const add = (
  text: string,
  node: Collection,
  entry: { readonly index: number; readonly value: unknown; readonly key?: string },
): TextEdit | undefined => (isFlow(node) ? insertInFlow(text, node, entry) : insertEntry(text, node, entry));

const remove = (
  text: string,
  node: Collection,
  entry: { readonly index: number; readonly mark: number | undefined },
): TextEdit | undefined =>
  isFlow(node) ? removeFromFlow(text, node, entry.index) : removeEntry(text, node, entry);

/** Behind the colon or dash of the entry at a path. */
function markOf(text: string, root: Node | undefined, path: readonly string[]): number | undefined {
  const parent = descend(root, path.slice(0, -1));
  const step = path.at(-1);
  if (step === undefined || (!isMap(parent) && !isSeq(parent))) return undefined;
  return entries(parent, text)?.[indexOf(parent, step)]?.mark;
}

function descend(root: Node | undefined, path: readonly string[]): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) {
    if (!isMap(node) && !isSeq(node)) return undefined;
    const index = indexOf(node, step);
    const inside = isMap(node) ? node.items[index]?.value : node.items[index];
    node = isNode(inside) ? inside : undefined;
  }
  return node;
}

/** One replacement that turns the first text into the second, as short as their common ends allow. */
function difference(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let back = 0;
  while (back < most - from && before[before.length - 1 - back] === after[after.length - 1 - back]) back += 1;
  return [{ from, to: before.length - back, insert: after.slice(from, after.length - back) }];
}
