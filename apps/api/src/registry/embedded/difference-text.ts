import type { JsonValue } from "@fletch/flyteidl/json";

import { compareText } from "../text-order.ts";

/** Longest text of a status, in bytes; flyteadmin cuts there. */
const LONGEST = 32_000;

/** flyteadmin's words when a version holds something else. */
export function differentStructure(name: string, registered: JsonValue, sent: JsonValue): string {
  const text = `${name} task with different structure already exists. (Please register a new version of the task):\n${differenceLines(registered, sent).join("\n")}`;
  const bytes = Buffer.from(text);
  return bytes.length <= LONGEST
    ? text
    : new TextDecoder().decode(bytes.subarray(0, LONGEST), { stream: true });
}

/**
 * Mirrors what flyteadmin makes of wI2L/jsondiff: it compares both ways and prints the paths that come out both times. What
 * is appended to a list is `args/-` one way and `args/1` the other, so it is never printed.
 */
export function differenceLines(registered: JsonValue, sent: JsonValue): string[] {
  const there = new Map<string, JsonValue | undefined>();
  const back = new Map<string, JsonValue | undefined>();
  compare(registered, sent, "", there);
  compare(sent, registered, "", back);
  return [...there.keys()]
    .filter((path) => back.has(path))
    .toSorted(compareText)
    .map((path) => `${path}:\n\t- ${goText(back.get(path))} \n\t+ ${goText(there.get(path))}`);
}

type Changes = Map<string, JsonValue | undefined>;

/** The paths of a JSON Patch from `a` to `b`, each with its value in `b`. */
function compare(a: JsonValue, b: JsonValue, path: string, changes: Changes): void {
  if (Array.isArray(a) && Array.isArray(b)) compareLists(a, b, path, changes);
  else if (isObject(a) && isObject(b)) compareObjects(a, b, path, changes);
  else if (a !== b) changes.set(path, b);
}

function compareLists(a: JsonValue[], b: JsonValue[], path: string, changes: Changes): void {
  for (const [index, item] of a.entries()) {
    const other = b[index];
    if (other === undefined) changes.set(`${path}/${index}`, undefined);
    else compare(item, other, `${path}/${index}`, changes);
  }
  if (b.length > a.length) changes.set(`${path}/-`, b.at(-1));
}

function compareObjects(
  a: { [key: string]: JsonValue },
  b: { [key: string]: JsonValue },
  path: string,
  changes: Changes,
): void {
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const inner = `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const [from, to] = [a[key], b[key]];
    if (from === undefined || to === undefined) changes.set(inner, to);
    else compare(from, to, inner, changes);
  }
}

const isObject = (value: JsonValue): value is { [key: string]: JsonValue } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value as Go's `%v` prints what encoding/json decoded. */
export function goText(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return "<nil>";
  if (Array.isArray(value)) return `[${value.map(goText).join(" ")}]`;
  if (typeof value !== "object") return String(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => compareText(a, b));
  return `map[${entries.map(([key, item]) => `${key}:${goText(item)}`).join(" ")}]`;
}
