import type { JsonObject } from "@fletch/flyteidl/json";

import type { Declared, ModelField, Scope } from "./declaration.ts";
import { fieldType } from "./field-type.ts";
import type { FlyteType, SimpleName } from "./flyte-type.ts";
import { pydanticDefault } from "./json-default.ts";

const SIMPLE: Readonly<Record<SimpleName, JsonObject>> = {
  int: { type: "integer" },
  float: { type: "number" },
  str: { type: "string" },
  bool: { type: "boolean" },
  datetime: { type: "string", format: "date-time" },
  date: { type: "string", format: "date" },
  timedelta: { type: "string", format: "duration" },
  None: { type: "null" },
};
const LITERAL: Readonly<Record<string, string>> = {
  str: "string",
  int: "integer",
  float: "number",
  bool: "boolean",
};

type Model = Declared & { kind: "dataclass" | "pydantic" };

/** What pydantic's `model_json_schema()` says of a model: what flytekit keeps as `metadata`. */
export function pydanticSchema(model: Model, scope: Scope): JsonObject {
  const definitions = new Map<string, JsonObject>();
  const body = modelSchema(model, { scope, definitions });
  return { ...body, ...(definitions.size > 0 && { $defs: Object.fromEntries(definitions) }) };
}

interface Builder {
  readonly scope: Scope;
  readonly definitions: Map<string, JsonObject>;
}

function modelSchema(model: Model, builder: Builder): JsonObject {
  const required = model.fields.filter((each) => each.default === undefined).map(({ name }) => name);
  return {
    type: "object",
    title: model.name,
    properties: Object.fromEntries(model.fields.map((each) => [each.name, property(each, builder)])),
    ...(required.length > 0 && { required }),
  };
}

/** `my_field` reads "My Field", as Python's `str.title` has it: `aB_cd` is "Ab Cd". */
const titled = (name: string): string =>
  name
    .replaceAll("_", " ")
    .replaceAll(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());

function property(each: ModelField, builder: Builder): JsonObject {
  const type = fieldType(each.type, builder.scope);
  const schema = schemaOf(type, builder);
  return {
    ...schema,
    ...(!("$ref" in schema) && { title: titled(each.name) }),
    ...(each.default !== undefined && { default: pydanticDefault(type, each.default) }),
    ...(each.description !== undefined && { description: each.description }),
  };
}

function schemaOf(type: FlyteType, builder: Builder): JsonObject {
  const inner = (each: FlyteType): JsonObject => schemaOf(each, builder);
  switch (type.kind) {
    case "simple":
      return SIMPLE[type.name];
    case "list":
    case "iterator":
      return { type: "array", items: inner(type.item) };
    case "map":
      return { type: "object", additionalProperties: inner(type.value) };
    case "struct":
      return { type: "object", additionalProperties: type.value === undefined ? true : inner(type.value) };
    case "union":
      return { anyOf: type.variants.map(inner) };
    case "literal": {
      const values = type.values.map(({ value }) => value);
      const [only] = values;
      const kind = LITERAL[type.values[0]?.kind ?? "str"] ?? "string";
      return values.length === 1 && only !== undefined
        ? { const: only, type: kind }
        : { enum: values, type: kind };
    }
    case "pickle":
      return pickled(type, builder);
    case "declared":
      return reference(type.name, builder);
    case "annotated":
      return inner(type.type);
    default:
      return {};
  }
}

function reference(name: string, builder: Builder): JsonObject {
  const found = builder.scope.get(name);
  if (found !== undefined && !builder.definitions.has(name)) {
    builder.definitions.set(name, {});
    builder.definitions.set(
      name,
      found.kind === "enum"
        ? { title: name, type: "string", enum: [...new Set(found.values)] }
        : modelSchema(found, builder),
    );
  }
  return { $ref: `#/$defs/${name}` };
}

const PICKLED: Readonly<Record<string, JsonObject>> = {
  bytes: { type: "string", format: "binary" },
  Path: { type: "string", format: "path" },
  UUID: { type: "string", format: "uuid" },
};

function pickled(type: FlyteType & { kind: "pickle" }, builder: Builder): JsonObject {
  const { name, items } = type.syntax;
  if (name === "set" || name === "frozenset") {
    const [item] = items;
    return { type: "array", items: item === undefined ? {} : schemaOf(item, builder), uniqueItems: true };
  }
  return PICKLED[name] ?? {};
}
