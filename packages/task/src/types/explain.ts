import type { LiteralType } from "@fletch/flyteidl/json";

import { listed } from "../values/listed.ts";
import { isRecord } from "../values/record.ts";
import { declarationSchema, type Scope, typeSchema } from "./declaration.ts";
import type { FlyteType, FrameName, SimpleName } from "./flyte-type.ts";
import { toLiteralType } from "./literal-type.ts";
import { scopeOf, typeOf } from "./scope.ts";
import { AnnotationError, type Span } from "./syntax.ts";

/** What a type means, for the person who picks it; or what is wrong with it, and at which characters. */
export type TypeExplanation =
  | {
      readonly words: string;
      readonly literal: LiteralType;
      /** Whether its values are written as text: what is typed is then never a number or a list. */
      readonly textual: boolean;
    }
  | { readonly trouble: string; readonly span: Span | undefined };

/** One value and several: "a whole number", "whole numbers". */
type Words = readonly [one: string, many: string];

const SIMPLE: Readonly<Record<SimpleName, Words>> = {
  int: ["a whole number", "whole numbers"],
  float: ["a number", "numbers"],
  str: ["a text", "texts"],
  bool: ["true or false", "true or false values"],
  datetime: ["a moment in time", "moments in time"],
  date: ["a day", "days"],
  timedelta: ["a span of time", "spans of time"],
  None: ["nothing", "nothings"],
};
const OTHERS = {
  "path-like": ["a file, given as its path", "files, given as their paths"],
  "text-io": ["an open text file", "open text files"],
  "binary-io": ["an open binary file", "open binary files"],
  array: ["a NumPy array", "NumPy arrays"],
  error: ["a failure", "failures"],
  "protobuf-struct": ["a protobuf Struct", "protobuf Structs"],
  "json-iterator": ["JSON values, one after the other", "streams of JSON values"],
  wire: ["a type in Flyte's own terms", "values of a type in Flyte's own terms"],
} as const satisfies Record<string, Words>;
const FRAMES: Readonly<Record<FrameName, Words>> = {
  StructuredDataset: ["a table", "tables"],
  DataFrame: ["a pandas table", "pandas tables"],
  Table: ["an Arrow table", "Arrow tables"],
};

const ofFormat = ([one, many]: Words, format: string | undefined): Words =>
  format ? [`${one} of format ${format}`, `${many} of format ${format}`] : [one, many];

const columns = (names: readonly { readonly name: string }[]): string =>
  names.length === 0
    ? ""
    : ` with the columns ${listed(
        names.map(({ name }) => name),
        "and",
      )}`;

function wordsOf(type: FlyteType, scope: Scope): Words {
  const of = (each: FlyteType): Words => wordsOf(each, scope);
  switch (type.kind) {
    case "simple":
      return SIMPLE[type.name];
    case "list": {
      const [, items] = of(type.item);
      return [`a list of ${items}`, `lists of ${items}`];
    }
    case "iterator": {
      const [, items] = of(type.item);
      return [`${items}, one after the other`, `streams of ${items}`];
    }
    case "map": {
      const [, values] = of(type.value);
      return [`names with ${values}`, `maps from names to ${values}`];
    }
    case "struct":
      return ["names with values of any kind", "maps of any kind"];
    case "union":
      return unionWords(type.variants, scope);
    case "literal": {
      const values = listed(
        type.values.map(({ value }) => (typeof value === "bigint" ? `${value}` : JSON.stringify(value))),
        "or",
      );
      return [`one of ${values}`, `values out of ${values}`];
    }
    case "file":
      return ofFormat(["a file", "files"], type.format);
    case "directory":
      return ofFormat(["a directory", "directories"], type.format);
    case "frame": {
      const [one, many] = ofFormat(FRAMES[type.name], type.format);
      const found = type.of === undefined ? undefined : scope.get(type.of);
      const named = found === undefined || found.kind === "enum" ? (type.columns ?? []) : found.fields;
      return [one + columns(named), many + columns(named)];
    }
    case "schema":
      return [`a table, the older way${columns(type.columns)}`, "tables, the older way"];
    case "pickle": {
      const name = type.syntax.name === "Any" ? "any Python value" : `a Python ${type.syntax.name}`;
      return [`${name}, pickled: only Python can read it`, `pickled values (${type.syntax.name})`];
    }
    case "declared":
      return declaredWords(type.name, scope);
    case "numpy":
      return of({ kind: "simple", name: type.is });
    case "annotated": {
      const [one, many] = of(type.type);
      return [`${one}, with notes for Flyte`, `${many}, with notes for Flyte`];
    }
    default:
      return OTHERS[type.kind];
  }
}

function unionWords(variants: readonly FlyteType[], scope: Scope): Words {
  const isNone = (type: FlyteType): boolean => type.kind === "simple" && type.name === "None";
  const some = variants.filter((type) => !isNone(type)).map((type) => wordsOf(type, scope));
  const tail = some.length < variants.length ? ", or nothing" : "";
  return [
    `${listed(
      some.map(([one]) => one),
      "or",
    )}${tail}`,
    `${listed(
      some.map(([, many]) => many),
      "or",
    )}${tail}`,
  ];
}

function declaredWords(name: string, scope: Scope): Words {
  const declared = scope.get(name);
  if (declared === undefined) return [name, name];
  if (declared.kind === "enum") {
    const values = listed(declared.values, "or");
    return [`one of ${values}`, `values of ${name} (${values})`];
  }
  const names = declared.fields.map((each) => each.name);
  // Settings of a model have dozens.
  const told = names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} more`] : names;
  const fields = listed(told, "and");
  const a = /^[aeiou]/i.test(name) ? "an" : "a";
  return [`${a} ${name}${fields && ` with ${fields}`}`, `${name} objects`];
}

const TEXTUAL = new Set<FlyteType["kind"]>(["file", "directory", "path-like", "text-io", "binary-io"]);
const TEXTS = new Set<SimpleName>(["str", "datetime", "date", "timedelta"]);

/** Whether a value of the type is always a text in JSON. */
function isTextual(type: FlyteType, scope: Scope): boolean {
  if (type.kind === "simple") return TEXTS.has(type.name);
  if (type.kind === "declared") return scope.get(type.name)?.kind === "enum";
  if (type.kind === "annotated") return isTextual(type.type, scope);
  if (type.kind === "literal") return type.values.every(({ kind }) => kind === "str");
  return TEXTUAL.has(type.kind);
}

/** What the annotations of a design may name; what is not a declaration yet is left out. */
export function readScope(design: unknown): Scope {
  const given = asRecord(design);
  const declarations = listOf(given["types"]).flatMap((each) => {
    const read = declarationSchema.safeParse(each);
    return read.success ? [read.data] : [];
  });
  const inPlace = (side: unknown) =>
    listOf(side).flatMap((each) => {
      const read = typeSchema.safeParse(asRecord(each)["type"]);
      return read.success ? [{ type: read.data }] : [];
    });
  return scopeOf({
    types: declarations,
    inputs: inPlace(given["inputs"]),
    outputs: inPlace(given["outputs"]),
  });
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * What stands under `type`, explained while somebody types it.
 * @param form an annotation or a structured form; it may be unfinished
 */
export function explainType(form: unknown, scope: Scope): TypeExplanation {
  const read = typeSchema.safeParse(form);
  if (!read.success) return { trouble: "This type is not finished yet.", span: undefined };
  try {
    const type = typeOf(read.data, scope);
    const [words] = wordsOf(type, scope);
    return {
      words: words.charAt(0).toUpperCase() + words.slice(1),
      literal: toLiteralType(type, scope),
      textual: isTextual(type, scope),
    };
  } catch (error) {
    if (!(error instanceof AnnotationError)) throw error;
    return { trouble: error.message, span: error.span };
  }
}
