import type { JsonObject } from "@fletch/flyteidl/json";

import { pythonTitle } from "../values/python-title.ts";
import { seenBefore } from "../values/seen.ts";
import { structValue } from "../values/struct.ts";
import type { Declared, ModelField, Scope } from "./declaration.ts";
import { needsFactory, pydanticDefault } from "./field-default.ts";
import { fieldType } from "./field-type.ts";
import type { FlyteType, SimpleName } from "./flyte-type.ts";
import { FLYTEKIT_CLASSES } from "./pydantic-classes.ts";

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
    properties: Object.fromEntries(
      model.fields.map((each) => [each.name, property(each, { ...builder, of: model.kind })]),
    ),
    ...(required.length > 0 && { required }),
  };
}

/** `my_field` reads "My Field". */
const titled = (name: string): string => pythonTitle(name).replaceAll("_", " ").trim();

function property(
  { name, type: annotation, default: value, description }: ModelField,
  builder: Builder & { readonly of: Model["kind"] },
): JsonObject {
  const { scope } = builder;
  const type = fieldType(annotation, scope);
  // Of a dataclass pydantic sees the factory, not what it makes.
  const isHidden = value === undefined || (builder.of === "dataclass" && needsFactory(type, value, scope));
  const shown = isHidden ? undefined : pydanticDefault(type, value, scope);
  return {
    ...schemaOf(type, builder),
    ...(!isReference(type) && { title: titled(name) }),
    ...(shown !== undefined && { default: shown }),
    ...(description !== undefined && { description }),
  };
}

/** Classes have titles of their own, also beside None (`field_title_should_be_set`). */
function isReference(type: FlyteType): boolean {
  switch (type.kind) {
    case "declared":
    case "file":
    case "directory":
    case "frame":
    case "schema":
    case "error":
      return true;
    case "annotated":
      return isReference(type.type);
    case "union": {
      const [one, ...more] = type.variants.filter((variant) => !isNone(variant));
      return one !== undefined && more.length === 0 && isReference(one);
    }
    default:
      return false;
  }
}

const isNone = (type: FlyteType): boolean => type.kind === "simple" && type.name === "None";

function schemaOf(type: FlyteType, builder: Builder): JsonObject {
  const inner = (each: FlyteType): JsonObject => schemaOf(each, builder);
  switch (type.kind) {
    case "simple":
      return SIMPLE[type.name];
    case "list":
      return { type: "array", items: inner(type.item) };
    case "map":
      return { type: "object", additionalProperties: anything(inner(type.value)) };
    case "struct":
      return {
        type: "object",
        additionalProperties: type.value === undefined ? true : anything(inner(type.value)),
        ...(type.key && propertyNames(type.key, builder)),
      };
    case "union": {
      // pydantic says None last, wherever it stands.
      const others = type.variants.filter((variant) => !isNone(variant));
      const none = others.length < type.variants.length ? [SIMPLE.None] : [];
      return anyOf([...others.map(inner), ...none]);
    }
    case "literal": {
      const values = type.values.map(({ value }) => structValue(value));
      const [only] = values;
      return {
        ...(values.length === 1 && only !== undefined ? { const: only } : { enum: values }),
        ...SIMPLE[type.values[0]?.kind ?? "str"],
      };
    }
    case "path-like":
      return { type: "string", format: "path" };
    case "frame":
      // A model in Annotated says for pydantic what the field holds.
      return type.of !== undefined && builder.scope.get(type.of)?.kind === "pydantic"
        ? reference(type.of, builder)
        : library(type, builder);
    case "pickle":
      return pickled(type, builder);
    case "declared":
      return reference(type.name, builder);
    case "annotated":
      return inner(type.type);
    default:
      return library(type, builder);
  }
}

/** `dict_schema`: keys count that are a class, or texts of which more is said. Classes in other keys are not kept. */
function propertyNames(key: FlyteType, builder: Builder): JsonObject {
  const { type, ...rest } = schemaOf(key, { ...builder, definitions: new Map() });
  if ("$ref" in rest) return { propertyNames: schemaOf(key, builder) };
  return type === "string" && Object.keys(rest).length > 0 ? { propertyNames: rest } : {};
}

/** `get_flattened_anyof`: members of members stand side by side, each once; of one alone nothing is said about choice. */
function anyOf(schemas: readonly JsonObject[]): JsonObject {
  const members = schemas.flatMap((schema) =>
    Array.isArray(schema["anyOf"]) ? (schema["anyOf"] as JsonObject[]) : [schema],
  );
  const isRepeat = seenBefore();
  const unique = members.filter((member) => {
    const text = JSON.stringify(member);
    return MADE_ANEW.test(text) || !isRepeat(text);
  });
  const [only] = unique;
  return unique.length === 1 && only !== undefined ? only : { anyOf: unique };
}

/** `FlyteFile["csv"]` is another class each time that it is written, though all are called alike. */
const MADE_ANEW = /"#\/\$defs\/_(?:Specific|Typed)/;

/** Of values that may be anything pydantic says true. */
const anything = (schema: JsonObject): JsonObject | true =>
  Object.keys(schema).length === 0 ? true : schema;

/** Classes of flytekit, which are dataclasses to pydantic. A format makes a class of its own that is called like all such. */
function library(type: FlyteType, { definitions }: Builder): JsonObject {
  const known = FLYTEKIT_CLASSES[type.kind]?.(type);
  if (known === undefined) return {};
  definitions.set(known.title, known);
  return { $ref: `#/$defs/${known.title}` };
}

/** `GenerateJsonSchema.normalize_name` */
export const schemaKey = (name: string): string => name.replaceAll(/[^a-zA-Z0-9.\-_]/g, "_");

function reference(name: string, builder: Builder): JsonObject {
  const found = builder.scope.get(name);
  const key = schemaKey(name);
  if (found !== undefined && !builder.definitions.has(key)) {
    builder.definitions.set(key, {});
    builder.definitions.set(
      key,
      found.kind === "enum"
        ? { title: name, type: "string", enum: [...new Set(found.values)] }
        : modelSchema(found, builder),
    );
  }
  return { $ref: `#/$defs/${key}` };
}

const PICKLED: Readonly<Record<string, JsonObject>> = {
  bytes: { type: "string", format: "binary" },
  complex: { type: "string" },
  Path: { type: "string", format: "path" },
  Decimal: { anyOf: [{ type: "number" }, { type: "string" }] },
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
