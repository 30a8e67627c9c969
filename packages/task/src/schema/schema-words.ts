import type { z } from "zod";

import { compileError, type Fix, fixBy, type Problem, removeAt, setAt } from "../problem.ts";
import { listed } from "../values/listed.ts";
import { nearestName } from "../values/nearest.ts";

type Issue = z.core.$ZodIssue;

const NAMES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "a map",
  record: "a map",
  null: "nothing",
  undefined: "nothing",
  bigint: "a number",
};

/** What a schema expects, in plain words. */
const expectation = (name: string): string => NAMES[name] ?? name;

const kindOf = (value: unknown): string => {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  return NAMES[typeof value] ?? typeof value;
};

/** A value for a message: what it is, and itself when it is short. */
const shown = (value: unknown): string => {
  if (value === null || typeof value === "object" || typeof value === "undefined") return kindOf(value);
  const text = typeof value === "string" ? `"${value}"` : String(value);
  return text.length > 40 ? kindOf(value) : `${kindOf(value)} (${text})`;
};

export const oneOf = (words: readonly string[]): string => listed(words, "or") || "nothing";

/** The words that a schema of ours gives; undefined when they are the library's own. */
export const ownWords = ({ message }: { readonly message: string }): string | undefined =>
  /^(?:Invalid|Too (?:big|small)|Unrecognized)/.test(message) ? undefined : message;

const lastStep = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
/** An entry of a list has no name. */
const missingThing = (path: string): string =>
  /^\d+$/.test(lastStep(path)) ? "This" : `"${lastStep(path)}"`;

/** A change that makes a value what is wanted, where one is meant without doubt. */
function retyped(expected: readonly string[], path: string, value: unknown): Fix | undefined {
  const wants = (...names: readonly string[]): boolean => names.some((name) => expected.includes(name));
  if (value === null) return fixBy("Leave it out", removeAt(path));
  const [only] = expected;
  const wantsText = expected.length === 1 && only === "string" && /^(?:number|boolean)$/.test(typeof value);
  if (wantsText || (typeof value === "bigint" && wants("string")))
    return fixBy(`Put ${String(value)} in quotes`, setAt(path, String(value)));
  if (expected.length === 1 && only === "array" && typeof value === "object" && !Array.isArray(value))
    return fixBy("Make it a list", setAt(path, [value]));
  if (typeof value !== "string") return undefined;
  if (wants("number", "int") && /^-?\d{1,15}$/.test(value))
    return fixBy(`Write the number ${value}`, setAt(path, Number(value)));
  const flag = /^(?:(true|yes|on)|false|no|off)$/i.exec(value);
  if (wants("boolean") && flag !== null)
    return fixBy(`Write ${flag[1] !== undefined}`, setAt(path, flag[1] !== undefined));
  return wants("array") && value !== "" ? fixBy("Make it a list", setAt(path, [value])) : undefined;
}

/** What is missing or of another type than the schema wants. */
export function typeProblem(
  issue: { readonly message: string },
  {
    expected,
    path,
    value,
  }: { readonly expected: readonly string[]; readonly path: string; readonly value: unknown },
): Problem {
  const wanted = oneOf([...new Set(expected.map(expectation))]);
  const own = ownWords(issue);
  if (value === undefined)
    return compileError(path, "missing", own ?? `${missingThing(path)} is missing. Give it ${wanted}.`);
  const long = typeof value === "string" && /^\s*-?\d{16,}\s*$/.test(value);
  const isFar = typeof value === "bigint" || value === Infinity || value === -Infinity;
  const isNumeric = (name: string): boolean => name === "number" || name === "int";
  // A text may be wanted too: of a long number in quotes nothing is known then.
  if (own === undefined && (isFar ? expected.some(isNumeric) : long && expected.every(isNumeric)))
    return compileError(path, "wrong-type", `This number is too ${Number(value) > 0 ? "large" : "small"}.`);
  const message = value === null ? `Nothing stands here. Give it ${wanted}, or leave it out.` : undefined;
  return compileError(path, "wrong-type", {
    message: message ?? own ?? `This should be ${wanted}, not ${shown(value)}.`,
    fix: retyped(expected, path, value),
  });
}

/** One of several values was wanted. */
export function choiceProblem(
  issue: { readonly message: string; readonly values: readonly unknown[] },
  path: string,
  value: unknown,
): Problem {
  const choices = issue.values.map(String);
  const own = ownWords(issue);
  if (value === undefined)
    return compileError(
      path,
      "missing",
      own ?? `${missingThing(path)} is missing. Choose ${oneOf(choices)}.`,
    );
  const near = typeof value === "string" ? nearestName(value, choices) : undefined;
  return compileError(path, "invalid-value", {
    message:
      own ??
      `This should be ${oneOf(choices)}, not ${shown(value)}.${near === undefined ? "" : ` Did you mean ${near}?`}`,
    fix: near === undefined ? undefined : fixBy(`Change to ${near}`, setAt(path, near)),
  });
}

const COUNTED: Readonly<Record<string, string>> = {
  string: "characters",
  array: "entries",
  map: "entries",
  set: "entries",
};

/** A number, text or list outside its bounds. */
export function boundProblem(issue: Issue & { code: "too_small" | "too_big" }, path: string): Problem {
  const own = ownWords(issue);
  if (own !== undefined) return compileError(path, "invalid-value", own);
  const bound = String(issue.code === "too_small" ? issue.minimum : issue.maximum);
  const side = issue.code === "too_small" ? "at least" : "at most";
  const counted = COUNTED[issue.origin];
  const empty = issue.code === "too_small" && bound === "1" && counted !== undefined;
  const message = empty
    ? "This cannot be empty."
    : counted === undefined
      ? `This must be ${side} ${bound}.`
      : `This must have ${side} ${bound} ${counted}.`;
  return compileError(path, "invalid-value", message);
}
