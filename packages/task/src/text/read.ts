import { isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";

import {
  compileError,
  type Position,
  pointer,
  type Problem,
  type Range,
  runWarning,
  steps,
} from "../problem.ts";
import { credentialsInComments } from "./comments.ts";
import { DEEPEST, parseText } from "./parse.ts";
import { refusals } from "./refuse.ts";
import { keyText, plain } from "./values.ts";

/** A YAML (or JSON) text read once: its value, what is wrong with it, and where everything stands. */
export interface ReadText {
  /** Plain values; absent when the text cannot be read. An empty text is `null`. */
  readonly value?: unknown;
  readonly problems: readonly Problem[];
  /** What there is to say of a readable text that is not in its value: of its comments. */
  readonly remarks: readonly Problem[];
  /** The range of the node at a JSON Pointer, or of its nearest existing parent. With `key`, of the entry's key alone. */
  readonly rangeOf: (path: string, part?: "key") => Range | undefined;
  /** The JSON Pointer of the innermost node at a position, for "the cursor marks the field". */
  readonly pathAt: (position: Position) => string;
}

let last: { readonly text: string; readonly read: ReadText } | undefined;

/**
 * Reads a design's text: YAML 1.2 core schema. Anchors, aliases, tags, tabs, directives, duplicate keys, several
 * documents and too deep nesting are problems with their place, and leave no value. The last answer is remembered: an
 * edit reads the text it starts from and the one it writes, and so do those who asked for it.
 */
export function readText(text: string): ReadText {
  if (last?.text !== text) last = { text, read: readAnew(text) };
  return last.read;
}

function readAnew(text: string): ReadText {
  const parsed = parseText(text);
  const at = (offset: number): Position => {
    const { line, col } = parsed.lines.linePos(Math.min(offset, text.length));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const span = (from: number, to: number): Range => ({ start: at(from), end: at(Math.max(from, to)) });
  if (parsed.stopped !== undefined) {
    const { why, at: from } = parsed.stopped;
    return unreadable([{ ...compileError("", why, UNREAD[why]), range: span(from, from + 1) }]);
  }
  const refused = refusals(parsed);
  if (refused.length > 0) {
    return unreadable(
      refused.map(({ code, message, from, to }) => ({
        path: "",
        code,
        severity: "error",
        stage: "compile",
        message,
        range: span(from, Math.max(to, from + 1)),
      })),
    );
  }
  const root = parsed.documents[0]?.contents ?? undefined;
  return {
    value: plain(root),
    problems: [],
    remarks: credentialsInComments(text).map(({ why, from, to }) => ({
      ...runWarning("", "credential", `This comment holds what looks like ${why}. ${REMOVE}`),
      range: span(from, to),
    })),
    rangeOf: (path, part) => {
      const found = find(root, steps(path), part === "key");
      return found && span(...trimmed(found, text));
    },
    pathAt: (position) => {
      const start = parsed.lines.lineStarts[position.line - 1] ?? text.length;
      return pathAt(root, start + position.column - 1);
    },
  };
}

const UNREAD = {
  "too-deep": `The text is nested more than ${DEEPEST} levels deep. Designs need far fewer; make it flatter.`,
  "too-long":
    "The text is read up to here: it goes on far longer than any design. Shorten it; data belongs into files.",
};

const REMOVE = "Everyone who may see the design can read it: remove it.";

const unreadable = (problems: readonly Problem[]): ReadText => ({
  problems,
  remarks: [],
  rangeOf: () => undefined,
  pathAt: () => "",
});

/** A block scalar's range runs to the next line; what a person calls its end is the end of its last line. */
const trimmed = (node: Node, text: string): [number, number] => {
  const [from = 0, to = from] = node.range ?? [];
  let end = to;
  while (end > from && (text[end - 1] === "\n" || text[end - 1] === "\r" || text[end - 1] === " ")) end -= 1;
  return [from, end];
};

const known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The entries of a map by their keys: thousands of problems may be told in one map. */
function entriesOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  let entries = known.get(map);
  if (entries === undefined) {
    entries = new Map(map.items.map((pair) => [keyText(pair.key), pair]));
    known.set(map, entries);
  }
  return entries;
}

function find(root: unknown, path: readonly string[], wantsKey: boolean): Node | undefined {
  let node = isNode(root) ? root : undefined;
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = entriesOf(node).get(step);
      if (pair === undefined) return node;
      const key = isNode(pair.key) ? pair.key : node;
      if (last && wantsKey) return key;
      const value = isNode(pair.value) ? pair.value : undefined;
      if (value === undefined || (isScalar(value) && value.value === null && value.source === "")) return key;
      node = value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (!isNode(item)) return node;
      node = item;
    } else return node;
  }
  return node;
}

function pathAt(root: unknown, offset: number): string {
  const path: (string | number)[] = [];
  let node: unknown = root;
  for (;;) {
    if (isMap(node)) {
      const pair = node.items.findLast((item) => isNode(item.key) && (item.key.range?.[0] ?? 0) <= offset);
      if (pair === undefined) break;
      path.push(keyText(pair.key));
      node = pair.value;
    } else if (isSeq(node)) {
      const index = node.items.findLastIndex((item) => isNode(item) && startOf(item) <= offset);
      if (index === -1) break;
      path.push(index);
      node = node.items[index];
    } else break;
  }
  return pointer(...path);
}

/** The dash of a list item belongs to it. */
const startOf = (item: Node): number => (item.range?.[0] ?? 0) - 2;
