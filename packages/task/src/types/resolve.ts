import type { JsonObject } from "@fletch/flyteidl/json";
import { distance } from "fastest-levenshtein";

import { strip } from "../values/python-blanks.ts";
import { catalogue, type TypeEntry } from "./catalogue.ts";
import type { Scope } from "./declaration.ts";
import { flyteAnnotation } from "./flyte-annotation.ts";
import { type FlyteType, type LiteralValue, simple } from "./flyte-type.ts";
import { numpyType } from "./numpy.ts";
import { pickledText, UnspelledItem } from "./pickle.ts";
import { classOfColumns, type ColumnReader, columnsOf } from "./resolve-columns.ts";
import { AnnotationError, parseSyntax, type Span, type Syntax } from "./syntax.ts";
import { isPiped, unionOf } from "./union.ts";

/** Reads a Python annotation as flytekit understands it. @throws AnnotationError with the place in the text */
export function parseAnnotation(text: string, scope: Scope): FlyteType {
  if (text.trim() === "") throw new AnnotationError("A type is missing.", { start: 0, end: 0 });
  return resolve(parseSyntax(text), scope);
}

const TUPLE =
  "A tuple cannot be a type here: Flyte has no tuples. Several outputs are several entries; inside a list or map use a dataclass.";

function resolve(syntax: Syntax, scope: Scope): FlyteType {
  switch (syntax.kind) {
    case "constant":
      if (syntax.value === null) return simple("None");
      throw new AnnotationError("True and False are values, not types. Use bool, or Literal[True].", syntax);
    case "union":
      return oneOf(
        syntax.items.map((item) => resolve(item, scope)),
        syntax,
      );
    case "name":
      return resolveName(syntax.name, syntax, scope);
    case "subscript":
      return resolveSubscript(syntax, scope);
    case "string":
      return nested(syntax.value, syntax, scope);
    case "tuple":
      throw new AnnotationError(TUPLE, syntax);
    default:
      throw new AnnotationError("This is a value, not a type.", syntax);
  }
}

/** Python compares the members of a `Union` by their hash, and columns have none. */
function oneOf(variants: readonly FlyteType[], span: Span): FlyteType {
  const union = unionOf(variants);
  if (variants.some(hasColumns) && !variants.every(isPiped)) {
    throw new AnnotationError(
      "A table with columns cannot stand in a union: Python refuses it. Leave the columns out.",
      span,
    );
  }
  return union;
}

function hasColumns(type: FlyteType): boolean {
  switch (type.kind) {
    case "frame":
      return type.columns !== undefined;
    case "list":
    case "iterator":
      return hasColumns(type.item);
    case "map":
      return hasColumns(type.value);
    case "struct":
      return [type.key, type.value].some((part) => part !== undefined && hasColumns(part));
    case "union":
      return type.variants.some(hasColumns);
    case "annotated":
      return hasColumns(type.type);
    default:
      return false;
  }
}

/** Whether a union holds a table with columns, also in the fields of classes: mashumaro fails on it where it writes a default. */
export function hasColumnsInUnion(type: FlyteType, scope: Scope): boolean {
  const inside = (part: FlyteType | undefined): boolean =>
    part !== undefined && hasColumnsInUnion(part, scope);
  switch (type.kind) {
    case "union":
      return hasColumns(type) || type.variants.some(inside);
    case "list":
    case "iterator":
      return inside(type.item);
    case "map":
      return inside(type.value);
    case "struct":
      return inside(type.key) || inside(type.value);
    case "annotated":
      return inside(type.type);
    case "declared": {
      const found = scope.get(type.name);
      if (found === undefined || found.kind === "enum") return false;
      // Without itself: a class may contain one that contains it.
      const rest = new Map(scope);
      rest.delete(type.name);
      return found.fields.some((each) => hasColumnsInUnion(parseAnnotation(each.type, rest), rest));
    }
    default:
      return false;
  }
}

/** A quoted annotation is a forward reference: it is read like any other. */
function nested(text: string, span: Span, scope: Scope): FlyteType {
  try {
    return parseAnnotation(text, scope);
  } catch (error) {
    if (error instanceof AnnotationError) throw new AnnotationError(error.message, span);
    throw error;
  }
}

const split = (dotted: string): { readonly module: string; readonly name: string } => {
  const at = dotted.lastIndexOf(".");
  return { module: at === -1 ? "" : dotted.slice(0, at), name: dotted.slice(at + 1) };
};

const byName = Map.groupBy(catalogue, ({ name }) => name);

function entryOf(dotted: string, span: Span, scope: Scope): TypeEntry {
  const { module, name } = split(dotted);
  const named = byName.get(name) ?? [];
  const found = named.find((entry) => module === "" || entry.modules.includes(module));
  if (found !== undefined) return found;
  const numpy = numpyType(dotted);
  if (numpy?.kind === "numpy") {
    throw new AnnotationError(
      `numpy's types say what the columns of a table hold, as in kwtypes(x=${dotted}). Here write ${numpy.is}.`,
      span,
    );
  }
  const [known] = named;
  if (known !== undefined) {
    throw new AnnotationError(
      `"${module}" has no "${name}" here. Write ${name} or ${known.modules[0]}.${name}.`,
      span,
    );
  }
  throw new AnnotationError(`"${dotted}" is not known.${suggestion(name, scope)}`, span);
}

function suggestion(name: string, scope: Scope): string {
  const names = [...scope.keys(), ...catalogue.map((entry) => entry.name)];
  const [nearest] = names
    .map((each) => ({ each, far: distance(each.toLowerCase(), name.toLowerCase()) }))
    .toSorted((a, b) => a.far - b.far);
  return nearest !== undefined && nearest.far <= Math.max(2, name.length / 3)
    ? ` Did you mean ${nearest.each}?`
    : " Declare it under types as an enum or a dataclass, or use a type of Flyte.";
}

function resolveName(dotted: string, span: Span, scope: Scope): FlyteType {
  if (scope.has(dotted)) return { kind: "declared", name: dotted };
  const entry = entryOf(dotted, span, scope);
  if (entry.type !== undefined) return entry.type;
  if (/^tuple$/i.test(entry.name)) throw new AnnotationError(TUPLE, span);
  throw new AnnotationError(
    `${entry.name} needs to say of what: ${entry.example ?? `${entry.name}[int]`}.`,
    span,
  );
}

type Subscript = Syntax & { kind: "subscript" };

function resolveSubscript(syntax: Subscript, scope: Scope): FlyteType {
  if (syntax.of.kind !== "name")
    throw new AnnotationError("Only a name can stand before a bracket.", syntax.of);
  if (scope.has(syntax.of.name)) throw new AnnotationError(`${syntax.of.name} takes no brackets.`, syntax.of);
  const { name } = entryOf(syntax.of.name, syntax.of, scope);
  const types = (): FlyteType[] => syntax.items.map((item) => resolve(item, scope));
  const one = (): FlyteType => {
    const [item] = types();
    if (item === undefined || syntax.items.length !== 1)
      throw new AnnotationError(`${name} takes one type: ${name}[int].`, syntax);
    return item;
  };
  switch (name) {
    case "list":
    case "List":
      return { kind: "list", item: something(one(), syntax) };
    case "Iterator":
      return isJsonIterator(syntax) ? { kind: "json-iterator" } : { kind: "iterator", item: one() };
    case "dict":
    case "Dict":
      return resolveDict(types(), syntax);
    case "Optional":
      return oneOf([one(), simple("None")], syntax);
    case "Union":
      if (syntax.items.length === 0) throw new AnnotationError("Union needs types: Union[int, str].", syntax);
      return oneOf(types(), syntax);
    case "Literal":
      return resolveLiteral(syntax);
    case "Annotated":
      return resolveAnnotated(syntax, scope);
    case "FlyteFile":
      return { kind: "file", format: extension(syntax) };
    case "FlyteDirectory":
      return { kind: "directory", format: extension(syntax) };
    case "FlyteSchema":
      return {
        kind: "schema",
        columns: syntax.items.flatMap(
          (item) => columnsOf(item, columnReader(scope), "schema") ?? refuseColumns(item),
        ),
      };
    case "PathLike":
      throw new AnnotationError("flytekit takes os.PathLike without brackets only.", syntax);
    case "set":
    case "frozenset":
      return resolveSet(name, one(), syntax);
    case "tuple":
    case "Tuple":
      throw new AnnotationError(TUPLE, syntax);
    default:
      throw new AnnotationError(`${name} takes no brackets.`, syntax);
  }
}

function something(item: FlyteType, span: Span): FlyteType {
  if (item.kind === "simple" && item.name === "None")
    throw new AnnotationError("flytekit has no lists of None. Say what the list holds.", span);
  return item;
}

function resolveSet(name: string, item: FlyteType, span: Span): FlyteType {
  try {
    return {
      kind: "pickle",
      text: pickledText(name, [item]),
      syntax: { module: "builtins", name, items: [item] },
    };
  } catch (error) {
    if (error instanceof UnspelledItem) {
      throw new AnnotationError(
        `A ${name} is pickled; of this type write ${name} alone, or use a list.`,
        span,
      );
    }
    throw error;
  }
}

const isJsonIterator = (syntax: Subscript): boolean => {
  const [item] = syntax.items;
  return item?.kind === "name" && split(item.name).name === "JSON";
};

function resolveDict(types: readonly FlyteType[], span: Span): FlyteType {
  const [key, value] = types;
  if (key === undefined || value === undefined || types.length !== 2) {
    throw new AnnotationError("dict takes the types of its names and values: dict[str, int].", span);
  }
  return dict(key, value);
}

/** What flytekit makes of a dict: a map only where the names are texts. */
export const dict = (key: FlyteType, value: FlyteType): FlyteType =>
  key.kind === "simple" && key.name === "str" ? { kind: "map", value } : { kind: "struct", key, value };

function resolveLiteral(syntax: Subscript): FlyteType {
  const values = syntax.items.map((item): LiteralValue => {
    if (item.kind === "string") return { kind: "str", value: item.value };
    if (item.kind === "number" && !item.float) return { kind: "int", value: item.value + 0 };
    if (item.kind === "number") return { kind: "float", value: item.value };
    if (item.kind === "constant" && item.value !== null) return { kind: "bool", value: item.value };
    throw new AnnotationError("Literal takes texts, numbers, True and False.", item);
  });
  const [first] = values;
  if (first === undefined) throw new AnnotationError('Literal needs values: Literal["a", "b"].', syntax);
  if (values.some((value) => value.kind !== first.kind)) {
    throw new AnnotationError("The values of a Literal must all be of one type.", syntax);
  }
  const unique = values.filter(
    (value, index) => values.findIndex((other) => other.value === value.value) === index,
  );
  return { kind: "literal", values: unique };
}

/** `FlyteFile["csv"]`, or `FlyteFile[Annotated[str, FileExt("csv")]]`; flytekit strips blanks, then `~`, then `.`. */
function extension(syntax: Subscript): string {
  const [item] = syntax.items;
  const text =
    item?.kind === "string"
      ? item.value
      : item?.kind === "subscript" && item.of.kind === "name" && split(item.of.name).name === "Annotated"
        ? fileExt(item.items[1])
        : undefined;
  if (text === undefined || syntax.items.length !== 1) {
    throw new AnnotationError('A format stands in quotes: FlyteFile["csv"].', syntax);
  }
  return strip(text).replace(/^~+/, "").replace(/^\.+/, "");
}

const fileExt = (item: Syntax | undefined): string | undefined => {
  if (item?.kind !== "call" || item.of.kind !== "name" || split(item.of.name).name !== "FileExt")
    return undefined;
  const [first] = [...item.args, ...item.keywords.map(([, value]) => value)];
  return first?.kind === "string" ? first.value : undefined;
};

const callName = (item: Syntax): string | undefined =>
  item.kind === "call" && item.of.kind === "name" ? split(item.of.name).name : undefined;

const columnReader = (scope: Scope): ColumnReader => ({
  scope,
  read: (text) => parseAnnotation(text, scope),
  resolve: (syntax) => resolve(syntax, scope),
  wrap: (dotted, items, syntax) => {
    const [first] = items;
    if (scope.has(dotted) || first === undefined) return undefined;
    if (/dict$/i.test(dotted)) return resolveDict(items, syntax);
    return items.length === 1 ? { kind: "list", item: something(first, syntax) } : undefined;
  },
});

const refuseColumns = (item: Syntax): never => {
  throw new AnnotationError("Columns stand as kwtypes(x=int, y=str).", item);
};

const FORMATS: ReadonlyMap<string, string> = new Map([
  ["PARQUET", "parquet"],
  ["CSV", "csv"],
]);

function resolveAnnotated(syntax: Subscript, scope: Scope): FlyteType {
  const [first, ...extras] = syntax.items;
  if (first === undefined || extras.length === 0) {
    throw new AnnotationError(
      'Annotated takes a type and what is said about it: Annotated[StructuredDataset, "csv"].',
      syntax,
    );
  }
  let type = resolve(first, scope);
  let annotation: { readonly value: JsonObject } | undefined;
  for (const extra of extras) {
    const name = callName(extra);
    if (name === "FlyteAnnotation") {
      if (annotation !== undefined)
        throw new AnnotationError("Only one FlyteAnnotation may stand in a type.", extra);
      annotation = { value: flyteAnnotation(extra) };
    } else if (name === "Artifact") {
      throw new AnnotationError(
        "Artifacts have no form here: Flyte's own backend keeps none. Leave it out, or write the task in Python.",
        extra,
      );
    } else if (type.kind === "frame") {
      type = describedFrame(type, extra, scope);
    } else {
      throw new AnnotationError(
        "Flyte would not see this. Here only FlyteAnnotation({...}) says something; columns and formats belong to a StructuredDataset.",
        extra,
      );
    }
  }
  if (annotation === undefined) return type;
  const refused = UNANNOTATED[type.kind];
  if (refused !== undefined) throw new AnnotationError(refused, syntax);
  return { kind: "annotated", type, annotations: annotation.value };
}

const PLAIN = "flytekit takes no FlyteAnnotation on a dict, dataclass, enum or Literal.";
/** Types that flytekit refuses to annotate, or of which it then writes something else each time. */
const UNANNOTATED: Readonly<Partial<Record<FlyteType["kind"], string>>> = {
  declared: PLAIN,
  literal: PLAIN,
  struct: PLAIN,
  map: PLAIN,
  "path-like": "flytekit takes no FlyteAnnotation on os.PathLike. Use FlyteFile.",
  pickle: "With a FlyteAnnotation the name of a pickled class would differ from run to run. Leave it out.",
  "protobuf-struct": "With a FlyteAnnotation flytekit loses the name of the message. Leave it out.",
  annotated: "Only one FlyteAnnotation may stand in a type.",
};

function describedFrame(frame: FlyteType & { kind: "frame" }, extra: Syntax, scope: Scope): FlyteType {
  const { columns: _, of: __, ...rest } = frame;
  const found = columnsOf(extra, columnReader(scope));
  if (found !== undefined) return { ...rest, columns: found };
  const of = classOfColumns(extra, columnReader(scope));
  if (of !== undefined) return { ...rest, of };
  const format =
    extra.kind === "string"
      ? extra.value
      : extra.kind === "name"
        ? FORMATS.get(split(extra.name).name)
        : undefined;
  if (format === undefined) {
    throw new AnnotationError(
      'A table is described by kwtypes(x=int) or a class of this design, and by a format in quotes: "parquet".',
      extra,
    );
  }
  if (frame.format !== undefined) {
    throw new AnnotationError(`A format was already given: "${frame.format}". Keep one.`, extra);
  }
  return { ...frame, format };
}
