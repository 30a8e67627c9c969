import type { LiteralType, SimpleType } from "@fletch/flyteidl/json";

import { structOf, structValue } from "../values/struct.ts";
import { datasetColumns, schemaColumn, SIMPLE as COLUMN_SIMPLE } from "./column.ts";
import { dataclassSchema } from "./dataclass-schema.ts";
import { type Declared, insideOf, type Scope } from "./declaration.ts";
import { bareFieldType, fieldType, pydanticFieldType } from "./field-type.ts";
import type { FlyteType, SimpleName } from "./flyte-type.ts";
import { pydanticSchema } from "./pydantic-schema.ts";

const SIMPLE: Readonly<Record<SimpleName, SimpleType>> = {
  ...COLUMN_SIMPLE,
  date: "DATETIME",
  None: "NONE",
};

/** How flytekit marks what it serialises by msgpack (`CACHE_KEY_METADATA`). */
const MSGPACK = { annotations: { "cache-key-metadata": { "serialization-format": "msgpack" } } } as const;

/** A type on the wire, as flytekit's `TypeEngine.to_literal_type` gives it. */
export function toLiteralType(type: FlyteType, scope: Scope): LiteralType {
  const inner = (each: FlyteType): LiteralType => toLiteralType(each, scope);
  switch (type.kind) {
    case "simple":
      return { simple: SIMPLE[type.name] };
    case "list":
    case "iterator":
      return { collectionType: inner(type.item) };
    case "json-iterator":
      return { blob: { format: "jsonl" }, metadata: { format: "json iterator" } };
    case "map":
      return { mapValueType: inner(type.value) };
    case "struct":
      return { simple: "STRUCT", annotation: MSGPACK };
    case "union":
      return {
        unionType: {
          variants: type.variants.map((variant) => ({
            ...inner(variant),
            structure: { tag: tag(variant, scope) },
          })),
        },
      };
    case "literal":
      return {
        simple: SIMPLE[type.values[0]?.kind ?? "str"],
        annotation: { annotations: { literal_values: type.values.map(({ value }) => structValue(value)) } },
      };
    case "file":
      return { blob: type.format === "" ? {} : { format: type.format } };
    case "directory":
      return { blob: { ...(type.format !== "" && { format: type.format }), dimensionality: "MULTIPART" } };
    case "path-like":
      return { blob: {} };
    case "text-io":
      return { blob: { format: "text/plain" } };
    case "binary-io":
      return { blob: { format: "application/octet-stream" } };
    case "array":
      return { blob: { format: "NumpyArray" } };
    case "error":
      return { simple: "ERROR" };
    case "protobuf-struct":
      return { simple: "STRUCT", metadata: { pb_type: "google.protobuf.struct_pb2.Struct" } };
    case "frame":
      return { structuredDatasetType: frame(type, scope) };
    case "schema":
      return { schema: type.columns.length === 0 ? {} : { columns: type.columns.map(schemaColumn) } };
    case "pickle":
      return { blob: { format: "PythonPickle" }, metadata: { python_class_name: type.text } };
    case "declared":
      return declaredType(type.name, scope);
    case "annotated": {
      const bare = inner(type.type);
      // flytekit takes the annotated Iterator itself for its item.
      const of = type.type.kind === "iterator" ? { collectionType: bare } : bare;
      return {
        ...of,
        annotation: { annotations: { ...of.annotation?.annotations, ...structOf(type.annotations) } },
      };
    }
    case "numpy":
      return inner({ kind: "simple", name: type.is });
    case "wire":
      return type.type;
  }
}

function frame(
  type: FlyteType & { kind: "frame" },
  scope: Scope,
): NonNullable<LiteralType["structuredDatasetType"]> {
  const read = (text: string): FlyteType => fieldType(text, scope);
  const found = type.of === undefined ? undefined : scope.get(type.of);
  const fields = found === undefined || found.kind === "enum" ? [] : found.fields;
  const columns = type.columns ?? fields.map((each) => ({ name: each.name, type: read(each.type) }));
  return {
    ...(columns.length > 0 && {
      columns: columns.flatMap((column) => datasetColumns(column, { scope, read })),
    }),
    ...(type.format !== undefined && type.format !== "" && { format: type.format }),
  };
}

/** The classes of a scope on the wire: each use of one is its whole type. */
const written = new WeakMap<Scope, Map<string, LiteralType>>();

function declaredType(name: string, scope: Scope): LiteralType {
  let known = written.get(scope);
  if (known === undefined) written.set(scope, (known = new Map()));
  let type = known.get(name);
  if (type === undefined) known.set(name, (type = writeClass(name, scope)));
  return type;
}

function writeClass(name: string, scope: Scope): LiteralType {
  const found = scope.get(name);
  if (found === undefined) throw new Error(`no type ${name} in this design`);
  if (found.kind === "enum") return { enumType: { values: [...new Set(found.values)] } };
  const inside = insideOf(name, scope);
  const schema = found.kind === "dataclass" ? dataclassSchema(found, inside) : pydanticSchema(found, inside);
  return {
    simple: "STRUCT",
    ...(schema !== undefined && { metadata: schema }),
    structure: structure(found, inside),
    annotation: MSGPACK,
  };
}

function structure(
  model: Declared & { kind: "dataclass" | "pydantic" },
  scope: Scope,
): NonNullable<LiteralType["structure"]> {
  const typeOf = model.kind === "dataclass" ? bareFieldType : pydanticFieldType;
  const fields = model.fields.map(
    ({ name, type }) => [name, toLiteralType(typeOf(type, scope), scope)] as const,
  );
  return fields.length === 0 ? {} : { dataclassType: Object.fromEntries(fields) };
}

/** The name of the transformer that a variant of a union is tagged with. */
function tag(type: FlyteType, scope: Scope): string {
  switch (type.kind) {
    case "simple":
      return type.name === "None" ? "none" : type.name;
    case "list":
      return "Typed List";
    case "iterator":
      return "Typed Iterator";
    case "json-iterator":
      return "JSON Iterator";
    case "map":
    case "struct":
      return "Typed Dict";
    case "literal":
      return "LiteralTypeTransformer";
    case "file":
    case "path-like":
      return "FlyteFilePath";
    case "directory":
      return "FlyteDirectory";
    case "text-io":
      return "TextIO";
    case "binary-io":
      return "BinaryIO";
    case "array":
      return "Numpy Array";
    case "error":
      return "FlyteError";
    case "protobuf-struct":
      return "Protobuf-Transformer";
    case "frame":
      return "StructuredDataset Transformer";
    case "schema":
      return "FlyteSchema Transformer";
    case "pickle":
      return "FlytePickle";
    case "declared": {
      const kind = scope.get(type.name)?.kind;
      return {
        enum: "DefaultEnumTransformer",
        dataclass: "Object-Dataclass-Transformer",
        pydantic: "Pydantic Transformer",
      }[kind ?? "enum"];
    }
    case "numpy":
      return type.name;
    case "annotated":
      return tag(type.type, scope);
    // Inside another union only behind Annotated, which Python does not flatten.
    case "union":
      return "Typed Union";
    case "wire":
      return "";
  }
}
