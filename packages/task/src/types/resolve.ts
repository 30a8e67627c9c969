import { Recent } from "../values/recent.ts";
import { NOTHING, type Scope, usesNone } from "./declaration.ts";
import { type FlyteType, simple } from "./flyte-type.ts";
import { pickledText, UnspelledItem } from "./pickle.ts";
import { resolveAnnotated } from "./resolve-annotated.ts";
import { columnsOf, type TypeReader } from "./resolve-columns.ts";
import { entryOf } from "./resolve-names.ts";
import { extension, isJsonIterator, resolveLiteral, type Subscript } from "./resolve-values.ts";
import { AnnotationError, parseSyntax, type Span, type Syntax } from "./syntax.ts";
import { isPiped, unionOf } from "./union.ts";

/** Reads a Python annotation as flytekit understands it. @throws AnnotationError with the place in the text */
export function parseAnnotation(text: string, scope: Scope): FlyteType {
  const read = readAnnotation(text, scope);
  if (read instanceof AnnotationError) throw read;
  return read;
}

/** What annotations say where a scope's names are known: every rule and compiler of a design asks for the same ones. */
const readings = new WeakMap<Scope, Recent<FlyteType | AnnotationError>>();

/** What is being read: an annotation of columns reads those of a class, among which it may stand itself. */
const open = new Set<string>();

/** The same without a throw: the type, or why there is none. */
export function readAnnotation(text: string, scope: Scope): FlyteType | AnnotationError {
  let known = readings.get(scope);
  if (known === undefined) readings.set(scope, (known = new Recent()));
  const before = known.get(text);
  if (before !== undefined) return before;
  const shared = scope.size > 0 && usesNone(text, scope) ? readAnnotation(text, NOTHING) : undefined;
  // What cannot be read is told with the names that there are.
  if (shared !== undefined && !(shared instanceof AnnotationError)) {
    known.add(text, shared);
    return shared;
  }
  if (open.has(text))
    return new AnnotationError("This type contains itself.", { start: 0, end: text.length });
  open.add(text);
  try {
    const read = readAnew(text, scope);
    known.add(text, read);
    return read;
  } finally {
    open.delete(text);
  }
}

function readAnew(text: string, scope: Scope): FlyteType | AnnotationError {
  if (text.trim() === "") return new AnnotationError("A type is missing.", { start: 0, end: 0 });
  try {
    return resolve(parseSyntax(text), scope);
  } catch (error) {
    if (error instanceof AnnotationError) return error;
    throw error;
  }
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
  const read = readAnnotation(text, scope);
  if (read instanceof AnnotationError) throw new AnnotationError(read.message, span);
  return read;
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
      return resolveAnnotated(syntax, typeReader(scope));
    case "FlyteFile":
      return { kind: "file", format: extension(syntax) };
    case "FlyteDirectory":
      return { kind: "directory", format: extension(syntax) };
    case "FlyteSchema":
      return {
        kind: "schema",
        columns: syntax.items.flatMap(
          (item) => columnsOf(item, typeReader(scope), "schema") ?? refuseColumns(item),
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

const typeReader = (scope: Scope): TypeReader => ({
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
