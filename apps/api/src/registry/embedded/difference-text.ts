import type { JsonObject, JsonValue } from "@fletch/flyteidl/json";

import { compareText } from "../text-order.ts";

/** Longest text of a status, in bytes; flyteadmin cuts there. */
const LONGEST = 32_000;

/** flyteadmin's words when a version holds something else. */
export function differentStructure(
  { name, what }: { readonly name: string; readonly what: "task" | "workflow" | "launch plan" },
  registered: JsonValue,
  sent: JsonValue,
): string {
  const text = `${name} ${what} with different structure already exists. (Please register a new version of the ${what}):\n${differenceLines(registered, sent).join("\n")}`;
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
  compare([registered, sent], "", there);
  compare([sent, registered], "", back);
  return [...there.keys()]
    .filter((path) => back.has(path))
    .toSorted(compareText)
    .map((path) => `${path}:\n\t- ${goText(back.get(path))} \n\t+ ${goText(there.get(path))}`);
}

type Pair<Value> = readonly [from: Value, to: Value];
type Changes = Map<string, JsonValue | undefined>;

/** The paths of a JSON Patch from one value to the other, each with what comes there. */
function compare([from, to]: Pair<JsonValue>, path: string, changes: Changes): void {
  if (Array.isArray(from) && Array.isArray(to)) compareLists([from, to], path, changes);
  else if (isObject(from) && isObject(to)) compareObjects([from, to], path, changes);
  else if (from !== to) changes.set(path, to);
}

function compareLists([from, to]: Pair<JsonValue[]>, path: string, changes: Changes): void {
  for (const [index, item] of from.entries()) {
    const other = to[index];
    if (other === undefined) changes.set(`${path}/${index}`, undefined);
    else compare([item, other], `${path}/${index}`, changes);
  }
  if (to.length > from.length) changes.set(`${path}/-`, to.at(-1));
}

function compareObjects([from, to]: Pair<JsonObject>, path: string, changes: Changes): void {
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const inner = `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const [before, after] = [from[key], to[key]];
    if (before === undefined || after === undefined) changes.set(inner, after);
    else compare([before, after], inner, changes);
  }
}

const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value as Go's `%v` prints what encoding/json decoded. */
function goText(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return "<nil>";
  if (Array.isArray(value)) return `[${value.map(goText).join(" ")}]`;
  if (typeof value !== "object") return String(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => compareText(a, b));
  return `map[${entries.map(([key, item]) => `${key}:${goText(item)}`).join(" ")}]`;
}
