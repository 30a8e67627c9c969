import type { JsonValue, LiteralType } from "@fletch/flyteidl/json";

import { isEqual } from "../values/equal.ts";

/**
 * Whether two types of the wire are one to Flyte's compiler (`AreTypesCastable` of 1.16, without its widening). It reads
 * metadata only of structs, where it is their JSON schema, and lets one that was not told pass; of a structure it reads
 * only the tag; annotations not at all.
 */
export function isSameType(one: LiteralType, other: LiteralType): boolean {
  const [left, right] = [sorted(one), sorted(other)];
  return written(left) === written(right) && areSameSchemas(left, right);
}

/** A union is the same whatever the order of its variants. */
function sorted(type: LiteralType): LiteralType {
  const { unionType, ...rest } = mapped(type, sorted);
  const variants = unionType?.variants?.toSorted((a, b) => (written(a) < written(b) ? -1 : 1));
  return { ...rest, ...(unionType && { unionType: { ...unionType, ...(variants && { variants }) } }) };
}

/** What every part of the two types holds, schemas aside: keys in their order, defaults left out. */
const written = (type: LiteralType): string => JSON.stringify(ordered(bare(type)));

function bare({
  metadata: _metadata,
  annotation: _annotation,
  structure,
  ...type
}: LiteralType): LiteralType {
  const tag = structure?.tag;
  return { ...mapped(type, bare), ...(tag && { structure: { tag } }) };
}

/** The same with every type inside of it changed. */
function mapped(type: LiteralType, change: (inner: LiteralType) => LiteralType): LiteralType {
  const { collectionType, mapValueType, unionType, structuredDatasetType } = type;
  return {
    ...type,
    ...(collectionType && { collectionType: change(collectionType) }),
    ...(mapValueType && { mapValueType: change(mapValueType) }),
    ...(unionType && { unionType: { ...unionType, variants: unionType.variants?.map(change) ?? [] } }),
    ...(structuredDatasetType?.columns && {
      structuredDatasetType: {
        ...structuredDatasetType,
        columns: structuredDatasetType.columns.map((column) => ({
          ...column,
          ...(column.literalType && { literalType: change(column.literalType) }),
        })),
      },
    }),
  };
}

/** Two types that are the same without their schemas: whether these fit too, wherever both tell one. */
function areSameSchemas(one: LiteralType, other: LiteralType): boolean {
  if (one.simple === "STRUCT" && one.metadata && other.metadata) {
    return isEqual(plain(one.metadata), plain(other.metadata));
  }
  const others = partsOf(other);
  return partsOf(one).every((part, index) => areSameSchemas(part, others[index] ?? {}));
}

const partsOf = (type: LiteralType): readonly LiteralType[] => {
  const parts: LiteralType[] = [];
  mapped(type, (part) => {
    parts.push(part);
    return part;
  });
  return parts;
};

/** Words of a schema that name what it is about and constrain nothing. */
const WORDS = new Set(["title", "description", "$schema"]);
/** Below these the keys are names that somebody chose. */
const NAMED = new Set(["properties", "$defs", "definitions", "patternProperties"]);

function plain(schema: JsonValue | undefined, areNames = false): JsonValue {
  if (Array.isArray(schema)) return schema.map((item) => plain(item));
  if (typeof schema !== "object" || schema === null) return schema ?? null;
  const kept = Object.entries(schema).filter(([key]) => areNames || !WORDS.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, plain(value, !areNames && NAMED.has(key))]));
}

/** The order of keys says nothing. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}
