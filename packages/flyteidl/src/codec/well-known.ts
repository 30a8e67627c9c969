import type { JsonObject, JsonValue } from "../json-value.ts";
import type { FieldRow } from "./field-row.ts";
import { Mismatch } from "./mismatch.ts";
import type { Output } from "./output.ts";
import { writeList, writeStruct, writeValue } from "./struct.ts";
import { formatDuration, formatTimestamp, parseDuration, parseTimestamp } from "./time.ts";

/** Between the JSON of a message of google.protobuf that has a form of its own and its fields. */
export type Conversion = {
  readonly rows: readonly FieldRow[];
  toJson(fields: JsonObject): JsonValue | Mismatch;
} & (
  | { toFields(json: unknown): JsonObject | Mismatch; readonly write?: undefined }
  /** Where there are many of them, its fields are written without being made. */
  | { readonly write: (json: unknown, output: Output) => void }
);

const time: FieldRow[] = [
  ["seconds", 1, "int64"],
  ["nanos", 2, "int32"],
];

const wrapper = (type: string, zero: JsonValue): Conversion => ({
  rows: [["value", 1, type]],
  toFields: (json) => ({ value: json as JsonValue }),
  toJson: (fields) => fields.value ?? zero,
});

const struct: Conversion = {
  rows: [["fields", 1, "google.protobuf.Value", "map:string"]],
  write: writeStruct,
  toJson: (fields) => fields.fields ?? {},
};

const list: Conversion = {
  rows: [["values", 1, "google.protobuf.Value", "repeated"]],
  write: writeList,
  toJson: (fields) => fields.values ?? [],
};

const value: Conversion = {
  rows: [
    ["null_value", 1, "google.protobuf.NullValue", "", "kind"],
    ["number_value", 2, "double", "", "kind"],
    ["string_value", 3, "string", "", "kind"],
    ["bool_value", 4, "bool", "", "kind"],
    ["struct_value", 5, "google.protobuf.Struct", "", "kind"],
    ["list_value", 6, "google.protobuf.ListValue", "", "kind"],
  ],
  write: writeValue,
  toJson: (fields) => {
    const [only] = Object.entries(fields);
    if (!only) return new Mismatch("is a google.protobuf.Value without a value");
    const [kind, json] = only;
    if (kind === "nullValue") return null;
    const isText = kind === "numberValue" && typeof json === "string";
    return isText
      ? new Mismatch(`is the number ${json}, which a google.protobuf.Value cannot have in JSON`)
      : json;
  },
};

/** By full name of the message. */
export const conversions: Record<string, Conversion> = {
  "google.protobuf.Struct": struct,
  "google.protobuf.ListValue": list,
  "google.protobuf.Value": value,
  "google.protobuf.Duration": { rows: time, toFields: parseDuration, toJson: formatDuration },
  "google.protobuf.Timestamp": { rows: time, toFields: parseTimestamp, toJson: formatTimestamp },
  "google.protobuf.BoolValue": wrapper("bool", false),
  "google.protobuf.StringValue": wrapper("string", ""),
  "google.protobuf.BytesValue": wrapper("bytes", ""),
  "google.protobuf.Int32Value": wrapper("int32", 0),
  "google.protobuf.UInt32Value": wrapper("uint32", 0),
  "google.protobuf.Int64Value": wrapper("int64", "0"),
  "google.protobuf.UInt64Value": wrapper("uint64", "0"),
  "google.protobuf.FloatValue": wrapper("float", 0),
  "google.protobuf.DoubleValue": wrapper("double", 0),
};
