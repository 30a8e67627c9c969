import type { z } from "zod";

import {
  compileError,
  type Fix,
  pointer,
  PROBLEM_CODES,
  type Problem,
  type ProblemCode,
} from "../problem.ts";
import { nearestName } from "../values/nearest.ts";
import { boundProblem, choiceProblem, oneOf, ownWords, typeProblem } from "./schema-words.ts";

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** What a schema refuses, as problems in plain words at their places. */
export function schemaProblems(issues: readonly Issue[], schema: Schema, value: unknown): readonly Problem[] {
  const place: Place = { schema, value, base: [], suggestions: { left: MOST_UNKNOWN } };
  return withoutRenamed(withoutSafe(issues).flatMap((issue) => problemsOf(issue, place)));
}

/** To see what was meant takes long, and nobody reads it for thousands of unknown keys. */
export const MOST_UNKNOWN = 100;

/** That a whole number is beyond the safe ones says nothing where a narrower bound is told; zod marks it by a note. */
function withoutSafe(issues: readonly Issue[]): readonly Issue[] {
  if (!issues.some((issue) => "note" in issue)) return issues;
  const keyOf = ({ code, path }: Issue): string => `${code} ${pointer(...path.map(String))}`;
  const told = Map.groupBy(issues, keyOf);
  return issues.filter((issue) => !("note" in issue) || told.get(keyOf(issue))?.length === 1);
}

/** A key that is missing because it is misspelt is told once, at its misspelling. */
function withoutRenamed(problems: readonly Problem[]): readonly Problem[] {
  const renamed = new Set(
    problems.flatMap(({ path, fix }) =>
      (fix?.edits ?? []).flatMap((edit) =>
        edit.op === "rename" ? [path.slice(0, path.lastIndexOf("/")) + pointer(edit.key)] : [],
      ),
    ),
  );
  return problems.filter(({ code, path }) => code !== "missing" || !renamed.has(path));
}

interface Place {
  readonly schema: Schema;
  readonly value: unknown;
  readonly base: readonly PropertyKey[];
  /** For how many more unknown keys it is looked for what was meant. */
  readonly suggestions: { left: number };
}

const pathOf = (place: Place, issue: Issue): string =>
  pointer(...[...place.base, ...issue.path].map((step) => (typeof step === "number" ? step : String(step))));

function problemsOf(issue: Issue, place: Place): readonly Problem[] {
  const path = pathOf(place, issue);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(path, key, { issue, place }));
    case "invalid_type":
      return [typeProblem(issue, { expected: [issue.expected], path, value: at(place.value, issue.path) })];
    case "too_small":
    case "too_big":
      return [boundProblem(issue, path)];
    case "invalid_union":
      return unionProblems(issue, place);
    case "invalid_value":
      return [choiceProblem(issue, path, at(place.value, issue.path))];
    case "invalid_key":
      return issue.issues.map((inner) => compileError(path, "key-name", inner.message));
    case "custom":
      return [
        compileError(
          path,
          isCode(issue.params?.["code"]) ? issue.params["code"] : "invalid-value",
          issue.message,
        ),
      ];
    default:
      return [compileError(path, "invalid-value", issue.message)];
  }
}

const isCode = (code: unknown): code is ProblemCode => (PROBLEM_CODES as readonly unknown[]).includes(code);

/** The value at a path of keys. */
const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (each, key) =>
      each !== null && typeof each === "object" ? (each as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );

function unknownKey(
  path: string,
  key: string,
  { issue, place }: { readonly issue: Issue; readonly place: Place },
): Problem {
  const at = `${path}${pointer(key)}`;
  const remove: Fix = { title: `Remove ${key}`, edits: [{ op: "remove", path: at }] };
  if (place.suggestions.left === 0) {
    const message = `"${key}" is not known here. Remove it, or check its spelling.`;
    return compileError(at, "unknown-key", { message, fix: remove });
  }
  place.suggestions.left -= 1;
  if (isRestOfText(key, { issue, place })) {
    const message = `"${key}" is not known here. If it is the rest of a text, put all of that in quotes: between { } a comma ends it.`;
    return compileError(at, "unknown-key", message);
  }
  const known = keysAt(place, issue.path);
  if (keysAt({ ...place, value: undefined }, issue.path).includes(key)) {
    return compileError(at, "unknown-key", { message: foreignKey(key, place.value), fix: remove });
  }
  const own = ownWords(issue);
  if (own !== undefined) return compileError(at, "unknown-key", { message: own, fix: remove });
  const near = nearestName(key, known);
  if (near !== undefined) {
    return compileError(at, "unknown-key", {
      message: `"${key}" is not known here. Did you mean "${near}"?`,
      fix: { title: `Rename to ${near}`, edits: [{ op: "rename", path: at, key: near }] },
    });
  }
  const inside = known.filter((each) => keysAt(place, [...issue.path, each]).includes(key));
  if (inside.length > 0 && inside.length < 5) {
    const message = `"${key}" is not known here: it belongs inside ${oneOf(inside)}.`;
    return compileError(at, "unknown-key", { message, fix: remove });
  }
  const hint =
    known.length > 0 && known.length < 12
      ? `Known are ${oneOf(known)}.`
      : "Remove it, or check its spelling.";
  return compileError(at, "unknown-key", { message: `"${key}" is not known here. ${hint}`, fix: remove });
}

/** What stands behind a comma between braces is a key without a value. */
const isRestOfText = (key: string, { issue, place }: { readonly issue: Issue; readonly place: Place }) =>
  /\s/.test(key) && at(place.value, [...issue.path, key]) === null;

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

/** Whether an issue says that the value itself is nothing of what is meant, such as a list where a text is. */
const isOfAnotherKind = (issue: Issue): boolean =>
  issue.path.length === 0 &&
  (issue.code === "invalid_type" ||
    issue.code === "invalid_value" ||
    (issue.code === "invalid_union" &&
      issue.errors.length > 0 &&
      issue.errors.every((issues) => issues.some(isOfAnotherKind))));

/** Of a union, the branch that the value most looks like speaks; the others stay silent. */
function unionProblems(issue: Issue & { code: "invalid_union" }, place: Place): readonly Problem[] {
  const path = pathOf(place, issue);
  const value = at(place.value, issue.path);
  if (issue.errors.length === 0) {
    return "options" in issue && Array.isArray(issue.options)
      ? [choiceProblem({ message: issue.message, values: issue.options }, path, value)]
      : [compileError(path, "invalid-value", issue.message)];
  }
  const branches = issue.errors.map((issues) => ({
    issues: issues.map((each) => ({ ...each, path: [...issue.path, ...each.path] })),
    depth: issues.reduce((least, each) => Math.min(least, each.path.length), 99),
    wrongKind: issues.some(isOfAnotherKind),
    unknown: issues.reduce(
      (count, each) => count + (each.code === "unrecognized_keys" ? each.keys.length : 0),
      0,
    ),
  }));
  const fitting = branches.filter((branch) => !branch.wrongKind);
  const [best] = fitting.toSorted(
    (a, b) => a.unknown - b.unknown || b.depth - a.depth || a.issues.length - b.issues.length,
  );
  if (best !== undefined) return withoutSafe(best.issues).flatMap((each) => problemsOf(each, place));
  const expected = [
    ...new Set(
      issue.errors.flatMap((issues) =>
        issues.flatMap((each) =>
          each.path.length > 0
            ? []
            : each.code === "invalid_type"
              ? [each.expected]
              : each.code === "invalid_value"
                ? each.values.map(String)
                : [],
        ),
      ),
    ),
  ];
  const own = ownWords(issue);
  return [typeProblem({ message: own ?? "Invalid input" }, { expected, path, value })];
}
