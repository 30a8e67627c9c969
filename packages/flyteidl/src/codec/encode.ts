import type { JsonObject } from "../json-value.ts";
import { isObject, sortedKeys } from "./json-object.ts";
import type { Output } from "./output.ts";
import { isZero } from "./scalar.ts";
import type { Field, MessageSchema } from "./schema.ts";
import type { Place } from "./wire-error.ts";

/** `null` is the same as absent, save where it is a value. */
const isAbsent = (field: Field, json: unknown) =>
  json === undefined || (json === null && field.message !== "google.protobuf.Value");

/** A field that the JSON sets. */
interface Given {
  readonly field: Field;
  /** Its name in the JSON: a field has two. */
  readonly key: string;
  readonly value: unknown;
}

/** The fields that the JSON sets, by number. Runs once for every message of every preview, so it makes nothing it need not. */
function fieldsOf(schema: MessageSchema, json: JsonObject, place: Place): readonly Given[] {
  const given: Given[] = [];
  let inOrder = true;
  let last = 0;
  for (const key of Object.keys(json)) {
    const field = schema.byName.get(key);
    if (!field) throw place.error(`${schema.name} has no such field`, key);
    const value = json[key];
    if (isAbsent(field, value)) continue;
    inOrder &&= field.number > last;
    // What comes in order has no field twice.
    if (!inOrder && given.some((other) => other.field === field))
      throw place.error(`is the same field as ${field.name}`, key);
    const rival =
      field.oneof === undefined ? undefined : given.find(({ field: { oneof } }) => oneof === field.oneof);
    if (rival) throw place.error(`cannot be set together with ${rival.key}`, key);
    last = field.number;
    given.push({ field, key, value });
  }
  return inOrder ? given : given.sort((a, b) => a.field.number - b.field.number);
}

/** Writes the fields of a message: what stands after its length where it is nested. */
export function encodeMessage(schema: MessageSchema, json: unknown, output: Output): void {
  const { conversion } = schema;
  if (conversion?.write) {
    conversion.write(json, output);
    return;
  }
  const { place } = output;
  const object = conversion ? place.read(conversion.toFields(json)) : json;
  if (!isObject(object)) throw place.error("must be an object");
  for (const { field, value } of fieldsOf(schema, object, place)) {
    // The fields of a message with a JSON form of its own are no level of that JSON.
    if (!conversion) place.enter(field.name);
    if (field.entry) encodeMap(field, value, output);
    else if (field.repeated) encodeList(field, value, output);
    else encodeValue(field, value, output);
    if (!conversion) place.leave();
  }
}

function encodeValue(field: Field, json: unknown, output: Output): void {
  const { scalar } = field;
  const { writer } = output;
  if (scalar) {
    const value = output.place.read(scalar.parse(json));
    if (field.implicit && isZero(scalar, value)) return;
    writer.varint(field.tag);
    scalar.write(writer, value);
    return;
  }
  writer.varint(field.tag);
  const start = writer.open();
  encodeMessage(field.schema, json, output);
  writer.close(start);
}

function encodeList(field: Field, json: unknown, output: Output): void {
  const { writer, place } = output;
  if (!Array.isArray(json)) throw place.error("must be a list");
  const packed = json.length > 0 && field.scalar?.wire !== 2 ? field.scalar : undefined;
  if (packed) writer.varint(field.number * 8 + 2);
  const start = packed ? writer.open() : 0;
  for (const [index, item] of json.entries()) {
    place.enter(index);
    if (packed) packed.write(writer, place.read(packed.parse(item)));
    else encodeValue(field, item, output);
    place.leave();
  }
  if (packed) writer.close(start);
}

function encodeMap(field: Field, json: unknown, output: Output): void {
  const { writer, place } = output;
  if (!isObject(json)) throw place.error("must be an object");
  for (const name of sortedKeys(json)) {
    place.enter(name);
    writer.varint(field.tag);
    const start = writer.open();
    for (const part of field.entry ?? []) encodeValue(part, part.name === "key" ? name : json[name], output);
    writer.close(start);
    place.leave();
  }
}
