import type { JsonValue } from "@fletch/flyteidl/json";

import { withoutMinusZero } from "../values/python-number.ts";
import type { Declared, ModelField, Scope } from "./declaration.ts";
import { fits } from "./default-value.ts";
import { bareFieldType } from "./field-type.ts";
import type { FlyteType } from "./flyte-type.ts";
import { isoDuration, isoMoment, microsOf } from "./json-default.ts";
import { isWrittenInFull } from "./union-default.ts";

/** The type that a value is written as: in a union the first that it fits. */
function chosen(type: FlyteType, value: unknown, scope: Scope): FlyteType {
  if (type.kind === "annotated") return chosen(type.type, value, scope);
  if (type.kind !== "union") return type;
  const variant = type.variants.find((each) => fits(each, value, scope));
  return variant === undefined ? type : chosen(variant, value, scope);
}

/** Python refuses a mutable default of a dataclass's field: it wants a factory, which leaves no trace in the schema. */
export function needsFactory(type: FlyteType, value: unknown, scope: Scope): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === "object") return true;
  const { kind } = chosen(type, value, scope);
  return kind === "directory" || kind === "frame";
}

/**
 * A file of this machine as default: mashumaro hands it to `FlyteFilePathTransformer`, which looks for it and uploads it,
 * so that what comes out depends on the machine.
 */
export const isLocalFile = (type: FlyteType, value: unknown, scope: Scope): boolean =>
  chosen(type, value, scope).kind === "file" &&
  (!/^[a-z][a-z0-9+.-]*:\/\//.test(String(value)) || String(value).startsWith("file:"));

/**
 * mashumaro can write neither a Literal's float nor a dict or set of None: a default of a type that holds one anywhere leaves the class
 * without a schema.
 */
export const isUnwritable = (type: FlyteType, value: unknown, scope: Scope): boolean =>
  !needsFactory(type, value, scope) && holdsUnwritable(type, scope, new Set());

function holdsUnwritable(type: FlyteType, scope: Scope, seen: Set<string>): boolean {
  const inside = (each: FlyteType | undefined): boolean =>
    each !== undefined && holdsUnwritable(each, scope, seen);
  const isNone = (each: FlyteType | undefined): boolean => each?.kind === "simple" && each.name === "None";
  switch (type.kind) {
    case "literal":
      return type.values[0]?.kind === "float";
    case "list":
    case "iterator":
      return inside(type.item);
    case "map":
      return isNone(type.value) || inside(type.value);
    case "struct":
      return isNone(type.key) || isNone(type.value) || inside(type.key) || inside(type.value);
    case "union":
      return type.variants.some(inside);
    case "annotated":
      return inside(type.type);
    case "pickle":
      return type.syntax.items.some((each) => isNone(each) || inside(each));
    case "declared": {
      const found = scope.get(type.name);
      if (found?.kind !== "dataclass" || seen.has(type.name)) return false;
      seen.add(type.name);
      return found.fields.some((each) => inside(bareFieldType(each.type, scope)));
    }
    default:
      return false;
  }
}

/** Whether a number in a default is beyond a double, which is what all numbers of a schema are in a Struct. */
export function isTooLarge(value: unknown): boolean {
  if (typeof value === "bigint") return !Number.isFinite(Number(value));
  return typeof value === "object" && value !== null && Object.values(value).some(isTooLarge);
}

/** A default as the schema of a dataclass shows it (mashumaro): durations in seconds. */
export function dataclassDefault(type: FlyteType, value: unknown, scope: Scope): JsonValue {
  const of = chosen(type, value, scope);
  if (value === null) return null;
  if (of.kind === "file") {
    const path = String(value);
    return isWrittenInFull(type, of, scope) ? { path, metadata: null } : { path };
  }
  if (of.kind === "simple") {
    if (of.name === "timedelta") return Number(microsOf(value) ?? 0n) / 1e6;
    if (of.name === "datetime") return isoMoment(String(value));
    if (of.name === "int") return whole(value);
  }
  return plain(value);
}

/** A default as pydantic's schema shows it: durations in ISO 8601, UTC as Z, instances in full; undefined where it shows none. */
export const pydanticDefault = (type: FlyteType, value: unknown, scope: Scope): JsonValue | undefined =>
  holdsNoFile(type, value, scope) ? undefined : inSchema(type, value, { scope, isInModel: false });

/** Types that write themselves in a model, as `serialize_flyte_file` does. */
const SELF_WRITING: ReadonlySet<string> = new Set(["file", "directory", "frame", "schema"]);

/** Whether a value holds a model that has None for such a type: its writing fails, and pydantic leaves the default out. */
function holdsNoFile(type: FlyteType, value: unknown, scope: Scope): boolean {
  if (value === null || typeof value !== "object") return false;
  const of = chosen(type, value, scope);
  const some = (inside: FlyteType): boolean =>
    Object.values(value).some((item) => holdsNoFile(inside, item, scope));
  if (of.kind === "list") return some(of.item);
  if (of.kind === "map") return some(of.value);
  const found = of.kind === "declared" ? scope.get(of.name) : undefined;
  if (found === undefined || found.kind === "enum") return false;
  return found.fields.some((each) => {
    const inside = bareFieldType(each.type, scope);
    const held = fieldValue(each, value);
    return held === null && found.kind === "pydantic"
      ? SELF_WRITING.has(inside.kind)
      : holdsNoFile(inside, held, scope);
  });
}

const fieldValue = ({ name, default: fallback }: ModelField, given: object): unknown =>
  Object.hasOwn(given, name) ? (given as Readonly<Record<string, unknown>>)[name] : fallback;

interface Around {
  readonly scope: Scope;
  /** Inside an instance of a model, whose own serializer leaves out what a file does not say. */
  readonly isInModel: boolean;
}

function inSchema(type: FlyteType, value: unknown, around: Around): JsonValue {
  const { scope, isInModel } = around;
  // One that does not fit is told, but its class may be asked about all the same.
  if (value === null || value === undefined) return plain(value);
  const of = chosen(type, value, scope);
  switch (of.kind) {
    case "file":
      return isInModel ? { path: String(value) } : { path: String(value), metadata: null };
    case "directory":
      return { path: String(value) };
    case "frame":
      return { uri: String(value), file_format: "" };
    case "simple":
      if (of.name === "timedelta") return isoDuration(microsOf(value) ?? 0n);
      if (of.name === "int") return whole(value);
      return of.name === "datetime" ? isoMoment(String(value)).replace(/\+00:00$/, "Z") : plain(value);
    case "list":
      return Array.isArray(value) ? value.map((item) => inSchema(of.item, item, around)) : plain(value);
    case "map":
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, inSchema(of.value, item, around)]),
      );
    case "declared":
      return instance(scope.get(of.name), value, scope);
    default:
      return plain(value);
  }
}

/** An instance of a class: what is given, and the defaults of the rest. */
function instance(type: Declared | undefined, value: unknown, scope: Scope): JsonValue {
  if (type === undefined || type.kind === "enum") return plain(value);
  const itemOf = (each: ModelField): JsonValue =>
    inSchema(bareFieldType(each.type, scope), fieldValue(each, value as object), {
      scope,
      isInModel: type.kind === "pydantic",
    });
  return Object.fromEntries(type.fields.map((each) => [each.name, itemOf(each)]));
}

/** One that does not fit stays as it is. */
const whole = (value: unknown): JsonValue =>
  typeof value === "number" ? withoutMinusZero(value) : plain(value);

/** The numbers of a schema are doubles, wherever they stand. */
function plain(value: unknown): JsonValue {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value as JsonValue;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

/** Whether a document can say a default of this type: of what is pickled or opened it can only say none. */
export function hasDefaults(type: FlyteType): boolean {
  switch (type.kind) {
    case "pickle":
      return type.syntax.name === "Any";
    case "union":
      return type.variants.every(hasDefaults);
    case "list":
    case "iterator":
      return hasDefaults(type.item);
    case "map":
      return hasDefaults(type.value);
    case "annotated":
      return hasDefaults(type.type);
    case "simple":
    case "struct":
    case "literal":
    case "file":
    case "directory":
    case "frame":
    case "declared":
      return true;
    default:
      return false;
  }
}
