import type { z } from "zod";

import { compileError, type Fix, pointer, type Problem } from "./problem.ts";
import { nearest } from "./values/nearest.ts";

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** What a schema refuses, as problems in plain words at their places. */
export const schemaProblems = (
  issues: readonly Issue[],
  schema: Schema,
  value: unknown,
): readonly Problem[] => issues.flatMap((issue) => problemsOf(issue, { schema, value, base: [] }));

interface Place {
  readonly schema: Schema;
  readonly value: unknown;
  readonly base: readonly PropertyKey[];
}

const pathOf = (place: Place, issue: Issue): string =>
  pointer(...[...place.base, ...issue.path].map((step) => (typeof step === "number" ? step : String(step))));

function problemsOf(issue: Issue, place: Place): readonly Problem[] {
  const path = pathOf(place, issue);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(path, key, { issue, place }));
    case "invalid_type":
      return [typeProblem(issue, path, at(place.value, issue.path))];
    case "invalid_union":
      return unionProblems(issue, place);
    case "invalid_value":
      return [choiceProblem(issue.values, path, at(place.value, issue.path))];
    case "invalid_key":
      return issue.issues.map((inner) => compileError(path, "name", inner.message));
    default:
      return [compileError(path, "invalid-value", issue.message)];
  }
}

/** The value at a path of keys. */
const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (each, key) =>
      each !== null && typeof each === "object" ? (each as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );

const NAMES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map",
  record: "a map",
  null: "nothing",
  undefined: "nothing",
  bigint: "a number",
};

const kindOf = (value: unknown): string => {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  return NAMES[typeof value] ?? typeof value;
};

const shown = (value: unknown): string => {
  if (value === null || typeof value === "object" || typeof value === "undefined") return kindOf(value);
  const text = typeof value === "string" ? `"${value}"` : String(value);
  return text.length > 40 ? kindOf(value) : `${kindOf(value)} (${text})`;
};

function typeProblem(issue: Issue & { code: "invalid_type" }, path: string, value: unknown): Problem {
  const wanted = NAMES[issue.expected] ?? issue.expected;
  if (value === undefined) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    return compileError(path, "missing", `"${name}" is missing. Give it ${wanted}.`);
  }
  const quotable = issue.expected === "string" && (typeof value === "number" || typeof value === "boolean");
  const fix = quotable
    ? { title: `Put ${String(value)} in quotes`, edits: [{ op: "set" as const, path, value: String(value) }] }
    : undefined;
  return compileError(path, "wrong-type", { message: `This should be ${wanted}, not ${shown(value)}.`, fix });
}

function choiceProblem(values: readonly unknown[], path: string, value: unknown): Problem {
  const choices = values.map(String);
  if (value === undefined) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    return compileError(path, "missing", `"${name}" is missing. Choose ${listed(choices)}.`);
  }
  const near = typeof value === "string" ? nearest(value, choices) : undefined;
  const fix = near === undefined ? undefined : replaceBy(path, near);
  return compileError(path, "invalid-value", {
    message: `This should be ${listed(choices)}, not ${shown(value)}.`,
    fix,
  });
}

const replaceBy = (path: string, value: string): Fix => ({
  title: `Change to ${value}`,
  edits: [{ op: "set", path, value }],
});

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "nothing") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;

function unknownKey(
  path: string,
  key: string,
  { issue, place }: { readonly issue: Issue; readonly place: Place },
): Problem {
  const known = keysAt(place, issue.path);
  const at = `${path}${pointer(key)}`;
  const remove: Fix = { title: `Remove ${key}`, edits: [{ op: "remove", path: at }] };
  if (keysAt({ ...place, value: undefined }, issue.path).includes(key)) {
    return compileError(at, "unknown-key", { message: foreignKey(key, place.value), fix: remove });
  }
  const near = nearest(key, known);
  if (near !== undefined) {
    return compileError(at, "unknown-key", {
      message: `"${key}" is not known here. Did you mean "${near}"?`,
      fix: { title: `Rename to ${near}`, edits: [{ op: "rename", path: at, key: near }] },
    });
  }
  const hint =
    known.length > 0 && known.length < 12
      ? `Known are ${listed(known)}.`
      : "Remove it, or check its spelling.";
  return compileError(at, "unknown-key", { message: `"${key}" is not known here. ${hint}`, fix: remove });
}

/** A key that another kind of design, or another plugin, has. flytekit often takes such a one and forgets it. */
const foreignKey = (key: string, design: unknown): string => {
  const kind = at(design, ["kind"]);
  return typeof kind === "string"
    ? `"${key}" does not belong here: with ${kind} it would do nothing. Remove it.`
    : `"${key}" does not belong here. Remove it.`;
};

interface Def {
  readonly type: string;
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly out?: Schema;
  readonly getter?: () => Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly valueType?: Schema;
  readonly options?: readonly Schema[];
  readonly items?: readonly Schema[];
  readonly discriminator?: string;
  readonly values?: readonly unknown[];
}
const defOf = (schema: Schema): Def => schema._zod.def;

/** The objects that a schema may be, wrappers and unions opened; of a discriminated union the one the value names. */
function objects(schema: Schema, value: unknown): readonly Schema[] {
  const def = defOf(schema);
  if (def.type === "union") return branches(def, value).flatMap((option) => objects(option, value));
  const inner =
    def.type === "pipe"
      ? defOf(def.in ?? schema).type === "transform"
        ? def.out
        : def.in
      : (def.innerType ?? def.getter?.());
  return inner === undefined ? [schema] : objects(inner, value);
}

function branches({ options = [], discriminator }: Def, value: unknown): readonly Schema[] {
  if (discriminator === undefined) return options;
  const named = at(value, [discriminator]);
  const chosen = options.filter((option) => {
    const of = defOf(option).shape?.[discriminator];
    return of !== undefined && defOf(of).values?.includes(named);
  });
  return chosen.length > 0 ? chosen : options;
}

function keysAt({ schema, value }: Place, path: readonly PropertyKey[]): readonly string[] {
  let here = objects(schema, value);
  for (const [depth, step] of path.entries()) {
    const inside = at(value, path.slice(0, depth + 1));
    here = here.flatMap((each) => {
      const def = defOf(each);
      const next = def.shape?.[String(step)] ?? def.element ?? def.valueType ?? def.items?.[Number(step)];
      return next === undefined ? [] : objects(next, inside);
    });
  }
  return [...new Set(here.flatMap((each) => Object.keys(defOf(each).shape ?? {})))];
}

/** Of a union, the branch that the value most looks like speaks; the others stay silent. */
function unionProblems(issue: Issue & { code: "invalid_union" }, place: Place): readonly Problem[] {
  const path = pathOf(place, issue);
  const value = at(place.value, issue.path);
  if (issue.errors.length === 0) {
    return "options" in issue && Array.isArray(issue.options)
      ? [choiceProblem(issue.options, path, value)]
      : [compileError(path, "invalid-value", issue.message)];
  }
  const inner: Place = { schema: place.schema, value: place.value, base: place.base };
  const branches = issue.errors.map((issues) => ({
    issues: issues.map((each) => ({ ...each, path: [...issue.path, ...each.path] })),
    depth: Math.min(...issues.map((each) => each.path.length), 99),
    wrongKind: issues.some(
      (each) => each.path.length === 0 && (each.code === "invalid_type" || each.code === "invalid_value"),
    ),
    unknown: issues.reduce(
      (count, each) => count + (each.code === "unrecognized_keys" ? each.keys.length : 0),
      0,
    ),
  }));
  const fitting = branches.filter((branch) => !branch.wrongKind);
  const [best] = fitting.toSorted(
    (a, b) => a.unknown - b.unknown || b.depth - a.depth || a.issues.length - b.issues.length,
  );
  if (best !== undefined) return best.issues.flatMap((each) => problemsOf(each, inner));
  const wanted = [
    ...new Set(
      issue.errors.flatMap((issues) =>
        issues.flatMap((each) =>
          each.code === "invalid_type"
            ? [NAMES[each.expected] ?? each.expected]
            : each.code === "invalid_value"
              ? each.values.map(String)
              : [],
        ),
      ),
    ),
  ];
  if (value === undefined)
    return [compileError(path, "missing", `This is missing. Give it ${listed(wanted)}.`)];
  return [compileError(path, "wrong-type", `This should be ${listed(wanted)}, not ${shown(value)}.`)];
}
