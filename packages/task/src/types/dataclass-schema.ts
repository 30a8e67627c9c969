import type { JsonObject } from "@fletch/flyteidl/json";

import { structValue } from "../values/struct.ts";
import { type Declared, insideOf, type ModelField, type Scope } from "./declaration.ts";
import { dataclassDefault, isUnwritable, needsFactory } from "./field-default.ts";
import { fieldType } from "./field-type.ts";
import type { FlyteType, SimpleName } from "./flyte-type.ts";

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
  properties: { path: { anyOf: [{ type: "string" }, { type: "string", format: "path" }], default: null } },
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

const SCHEMA: JsonObject = {
  type: "object",
  title: "FlyteSchema",
  properties: { remote_path: { anyOf: [{ type: "string" }, { type: "null" }], default: null } },
  additionalProperties: false,
};
const ERROR: JsonObject = {
  type: "object",
  title: "FlyteError",
  properties: { message: { type: "string" }, failed_node_id: { type: "string" } },
  required: ["message", "failed_node_id"],
  additionalProperties: false,
};

type Model = Declared & { kind: "dataclass" | "pydantic" };

/** A field that mashumaro knows nothing of: the whole class then has no schema. */
class NoSchema extends Error {}

/**
 * The JSON schema that mashumaro's `JSONSchemaBuilder` makes of a dataclass: what flytekit keeps as `metadata`. Undefined
 * when a field has none, for then flytekit goes without.
 */
export function dataclassSchema(model: Model, scope: Scope): JsonObject | undefined {
  try {
    return classSchema(model, scope);
  } catch (error) {
    if (error instanceof NoSchema) return undefined;
    throw error;
  }
}

function classSchema(model: Model, scope: Scope): JsonObject {
  if (model.kind === "pydantic") throw new NoSchema();
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

function property({ type: annotation, default: value, description }: ModelField, scope: Scope): JsonObject {
  const type = fieldType(annotation, scope);
  const shown = value !== undefined && !needsFactory(type, value, scope);
  if (shown && isUnwritable(type, value, scope)) throw new NoSchema();
  return {
    ...schemaOf(type, scope),
    ...(shown && { default: dataclassDefault(type, value, scope) }),
    ...(description !== undefined && { description }),
  };
}

function schemaOf(type: FlyteType, scope: Scope): JsonObject {
  const inner = (each: FlyteType): JsonObject => schemaOf(each, scope);
  switch (type.kind) {
    case "simple":
      return SIMPLE[type.name];
    case "list":
      return { type: "array", ...some("items", inner(type.item)) };
    case "map":
      return {
        type: "object",
        ...some("additionalProperties", inner(type.value)),
        propertyNames: { type: "string" },
      };
    case "struct":
      return type.key === undefined || type.value === undefined
        ? { type: "object" }
        : {
            type: "object",
            ...some("additionalProperties", inner(type.value)),
            ...some("propertyNames", inner(type.key)),
          };
    case "union":
      return { anyOf: type.variants.map(inner) };
    case "literal":
      return literal(type);
    case "file":
      return FILE;
    case "directory":
      return DIRECTORY;
    case "frame":
      if (type.name !== "StructuredDataset") throw new NoSchema();
      return DATASET;
    case "schema":
      return SCHEMA;
    case "error":
      return ERROR;
    case "path-like":
      return { type: "string", format: "path" };
    case "pickle":
      return pickled(type, scope);
    case "declared": {
      const found = scope.get(type.name);
      if (found === undefined) return {};
      return found.kind === "enum"
        ? { enum: [...new Set(found.values)] }
        : classSchema(found, insideOf(type.name, scope));
    }
    case "annotated":
      return inner(type.type);
    default:
      throw new NoSchema();
  }
}

/** Of anything at all mashumaro says nothing. */
const some = (key: string, schema: JsonObject): JsonObject =>
  Object.keys(schema).length === 0 ? {} : { [key]: schema };

/** mashumaro leaves floats out, and says a single value as a constant. */
function literal({ values }: FlyteType & { kind: "literal" }): JsonObject {
  const known = values.filter(({ kind }) => kind !== "float").map(({ value }) => structValue(value));
  const [only] = known;
  return known.length === 1 && only !== undefined ? { const: only } : { enum: known };
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
    return {
      type: "array",
      ...(item !== undefined && some("items", schemaOf(item, scope))),
      uniqueItems: true,
    };
  }
  if (name === "Any") return {};
  const known = PICKLED[name];
  if (known === undefined) throw new NoSchema();
  return known;
}
