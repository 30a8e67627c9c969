import type { JsonObject, JsonValue } from "@fletch/flyteidl/json";

import type { Declared, ModelField, Scope } from "./declaration.ts";
import { fieldType } from "./field-type.ts";
import type { FlyteType, SimpleName } from "./flyte-type.ts";
import { dataclassDefault, isMutableDefault } from "./json-default.ts";

const SIMPLE: Readonly<Record<SimpleName, JsonObject>> = {
  int: { type: "integer" },
  float: { type: "number" },
  str: { type: "string" },
  bool: { type: "boolean" },
  datetime: { type: "string", format: "date-time" },
  date: { type: "string", format: "date" },
  timedelta: { type: "number", format: "time-delta" },
  None: { type: "null" },
};

const FILE: JsonObject = {
  type: "object",
  title: "FlyteFile",
  properties: {
    path: { anyOf: [{ type: "string" }, { type: "string", format: "path" }], default: null },
    metadata: {
      anyOf: [
        { type: "object", additionalProperties: { type: "string" }, propertyNames: { type: "string" } },
        { type: "null" },
      ],
      default: null,
    },
  },
  additionalProperties: false,
};
const DIRECTORY: JsonObject = {
  type: "object",
  title: "FlyteDirectory",
  properties: { path: { anyOf: [{ type: "string" }, { type: "string", format: "path" }] } },
  required: ["path"],
  additionalProperties: false,
};
const DATASET: JsonObject = {
  type: "object",
  title: "StructuredDataset",
  properties: {
    uri: { anyOf: [{ type: "string" }, { type: "null" }], default: null },
    file_format: { anyOf: [{ type: "string" }, { type: "null" }], default: "" },
  },
  additionalProperties: false,
};

/** The JSON schema that mashumaro's `JSONSchemaBuilder` makes of a dataclass: what flytekit keeps as `metadata`. */
export function dataclassSchema(
  model: Declared & { kind: "dataclass" | "pydantic" },
  scope: Scope,
): JsonObject {
  const required = model.fields.filter((each) => each.default === undefined).map(({ name }) => name);
  return {
    type: "object",
    title: model.name,
    ...(model.fields.length > 0 && {
      properties: Object.fromEntries(model.fields.map((each) => [each.name, property(each, scope)])),
    }),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function property(each: ModelField, scope: Scope): JsonObject {
  const type = fieldType(each.type, scope);
  return {
    ...schemaOf(type, scope),
    ...(each.default !== undefined &&
      !isMutableDefault(each.default) && { default: dataclassDefault(type, each.default) }),
    ...(each.description !== undefined && { description: each.description }),
  };
}

function schemaOf(type: FlyteType, scope: Scope): JsonObject {
  const inner = (each: FlyteType): JsonObject => schemaOf(each, scope);
  switch (type.kind) {
    case "simple":
      return SIMPLE[type.name];
    case "list":
    case "iterator":
      return { type: "array", items: inner(type.item) };
    case "map":
      return { type: "object", additionalProperties: inner(type.value), propertyNames: { type: "string" } };
    case "struct":
      return type.key === undefined || type.value === undefined
        ? { type: "object" }
        : { type: "object", additionalProperties: inner(type.value), propertyNames: inner(type.key) };
    case "union":
      return { anyOf: type.variants.map(inner) };
    case "literal":
      return { enum: type.values.map(({ value }): JsonValue => value) };
    case "file":
      return FILE;
    case "directory":
      return DIRECTORY;
    case "frame":
      return DATASET;
    case "path-like":
      return { type: "string", format: "path" };
    case "pickle":
      return pickled(type, scope);
    case "declared": {
      const found = scope.get(type.name);
      if (found === undefined) return {};
      return found.kind === "enum" ? { enum: [...new Set(found.values)] } : dataclassSchema(found, scope);
    }
    case "annotated":
      return inner(type.type);
    default:
      return {};
  }
}

const PICKLED: Readonly<Record<string, JsonObject>> = {
  bytes: { type: "string", format: "base64" },
  bytearray: { type: "string", format: "base64" },
  Path: { type: "string", format: "path" },
  Decimal: { type: "string", format: "decimal" },
  UUID: { type: "string", format: "uuid" },
};

function pickled(type: FlyteType & { kind: "pickle" }, scope: Scope): JsonObject {
  const { name, items } = type.syntax;
  if (name === "set" || name === "frozenset") {
    const [item] = items;
    return { type: "array", ...(item !== undefined && { items: schemaOf(item, scope) }), uniqueItems: true };
  }
  return PICKLED[name] ?? {};
}
