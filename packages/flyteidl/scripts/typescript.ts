import type { FieldRow } from "../src/codec/field-row.ts";
import type { Schema } from "./schema.ts";

/** TypeScript of the JSON of what is neither message nor enum. The codec's table of scalars has the same names. */
const scalars: Record<string, string> = {
  int32: "number",
  uint32: "number",
  int64: "string",
  uint64: "string",
  float: 'number | "NaN" | "Infinity" | "-Infinity"',
  double: 'number | "NaN" | "Infinity" | "-Infinity"',
  bool: "boolean",
  string: "string",
  bytes: "string",
  "google.protobuf.Duration": "string",
  "google.protobuf.Timestamp": "string",
  "google.protobuf.Struct": "JsonObject",
  "google.protobuf.Value": "JsonValue",
  "google.protobuf.ListValue": "JsonValue[]",
  "google.protobuf.BoolValue": "boolean",
  "google.protobuf.StringValue": "string",
  "google.protobuf.BytesValue": "string",
  "google.protobuf.Int32Value": "number",
  "google.protobuf.UInt32Value": "number",
  "google.protobuf.Int64Value": "string",
  "google.protobuf.UInt64Value": "string",
  "google.protobuf.FloatValue": "number",
  "google.protobuf.DoubleValue": "number",
};

/** lowerCamelCase as protoc makes a field's JSON name. */
export const jsonName = (name: string): string =>
  name.replace(/_+(.?)/g, (_, next: string) => next.toUpperCase());

/**
 * TypeScript names: a message's own, with two exceptions. Nested ones that would share a name carry their parent's;
 * flyteidl.plugins' training tasks carry `V0`, since task type version 1 uses the messages of flyteidl.plugins.kubeflow.
 */
export function typeNames(fullNames: string[]): Map<string, string> {
  const own = (name: string) => name.split(".").at(-1) ?? "";
  const count = (name: string) => fullNames.filter((other) => own(other) === own(name)).length;
  return new Map(
    fullNames.map((name) => {
      if (count(name) === 1) return [name, own(name)];
      const parent = name.split(".").at(-2) ?? "";
      if (/^[A-Z]/.test(parent)) return [name, parent + own(name)];
      return [name, parent === "plugins" ? `${own(name)}V0` : own(name)];
    }),
  );
}

/** Source of the types of the canonical JSON of every message, and of the table `Messages` from full name to type. */
export function writeTypes({ messages, enums }: Schema): string {
  const names = typeNames([...messages.keys(), ...enums.keys()]);
  if (new Set(names.values()).size !== names.size)
    throw new Error("two messages would have one TypeScript name");
  const reference = (type: string): string => {
    const found = scalars[type] ?? names.get(type);
    if (!found) throw new Error(`no TypeScript type for ${type}`);
    return found;
  };
  const property = ([name, , type, label = ""]: FieldRow): string => {
    const value = reference(type);
    const array = value.includes("|") ? `(${value})[]` : `${value}[]`;
    const shape = label === "repeated" ? array : label ? `{ [key: string]: ${value} }` : value;
    return `  ${jsonName(name)}?: ${shape};`;
  };
  const union = (values: Record<string, number>) =>
    Object.keys(values)
      .map((value) => JSON.stringify(value))
      .join(" | ");
  const types = [...messages.values()].flatMap((fields) => fields.map(([, , type]) => reference(type)));
  const imported = [...new Set(types.flatMap((type) => type.match(/Json\w+/g) ?? []))].toSorted().join(", ");
  const lines = [
    "// Written by scripts/generate.ts from the .proto files of @flyteorg/flyteidl. Do not edit.",
    `import type { ${imported} } from "../json-value.ts";`,
    ...[...enums].map(([name, values]) => `export type ${names.get(name)} = ${union(values)};`),
    ...[...messages].map(([name, fields]) =>
      fields.length > 0
        ? `export type ${names.get(name)} = {\n${fields.map(property).join("\n")}\n};`
        : `export type ${names.get(name)} = { [key: string]: never };`,
    ),
    "/** Every message that the codec knows, by its full name. */",
    `export type Messages = {\n${[...messages.keys()].map((name) => `  "${name}": ${names.get(name)};`).join("\n")}\n};`,
  ];
  return lines.join("\n\n") + "\n";
}
