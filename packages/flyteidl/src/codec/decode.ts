import type { JsonObject, JsonValue } from "../json-value.ts";
import { put } from "./json-object.ts";
import { Mismatch } from "./mismatch.ts";
import { BrokenBytes, Reader } from "./reader.ts";
import { isZero } from "./scalar.ts";
import type { Field, MessageSchema } from "./schema.ts";
import type { Place } from "./wire-error.ts";

/** What the bytes hold of one field: its value, the bytes of a message, or a list of either. Of a single message, a list of its parts. */
type Found = Map<Field, unknown>;

const wireTypes = ["a number", "8 bytes", "bytes", "the start of a group", "the end of a group", "4 bytes"];

/** Reads fields as they come; nested messages stay bytes. */
function collect(schema: Pick<MessageSchema, "name" | "byNumber">, bytes: Uint8Array, place: Place): Found {
  const found: Found = new Map();
  const reader = new Reader(bytes);
  while (!reader.done) {
    const tag = reader.length();
    const number = Math.floor(tag / 8);
    const wire = tag % 8;
    const field = schema.byNumber.get(number);
    if (!field && number > 0 && place.passesUnknown && reader.pass(wire)) continue;
    if (!field)
      throw place.error(
        `holds field ${number}, which ${schema.name} does not have: is it from a newer Flyte?`,
      );
    const { scalar } = field;
    if (wire === (scalar?.wire ?? 2)) add(field, scalar ? scalar.read(reader) : reader.bytes(), found);
    else if (wire === 2 && scalar && field.repeated) {
      for (const packed = new Reader(reader.bytes()); !packed.done;) add(field, scalar.read(packed), found);
    } else
      throw place.error(`holds ${wireTypes[wire] ?? "nothing valid"} as field ${number} of ${schema.name}`);
  }
  return found;
}

function add(field: Field, value: unknown, found: Found): void {
  const before = found.get(field);
  if (field.repeated || field.entry) {
    if (Array.isArray(before)) before.push(value);
    else found.set(field, [value]);
    return;
  }
  if (field.oneof !== undefined) {
    for (const other of found.keys()) if (other !== field && other.oneof === field.oneof) found.delete(other);
  }
  if (field.message && Array.isArray(before)) before.push(value);
  else found.set(field, field.message ? [value] : value);
}

/** A message that comes twice is merged, which is what reading its bytes one after the other does. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}

function decodeMessage(schema: MessageSchema, bytes: Uint8Array, place: Place): JsonValue {
  const { conversion } = schema;
  const found = collect(schema, bytes, place);
  const json: JsonObject = {};
  for (const field of schema.fields) {
    if (!found.has(field)) continue;
    const value = found.get(field);
    if (field.implicit && field.scalar && isZero(field.scalar, value)) continue;
    if (!conversion) place.enter(field.name);
    json[field.name] = fieldJson(field, value, place);
    if (!conversion) place.leave();
  }
  const converted = conversion ? conversion.toJson(json) : json;
  if (converted instanceof Mismatch) throw place.error(converted.reason);
  return converted;
}

function fieldJson(field: Field, value: unknown, place: Place): JsonValue {
  if (field.entry) return mapJson(field.entry, value as Uint8Array[], place);
  if (!field.repeated) return valueJson(field, value, place);
  return (value as unknown[]).map((item, index) => {
    place.enter(index);
    const json = valueJson(field, item, place);
    place.leave();
    return json;
  });
}

function valueJson(field: Field, value: unknown, place: Place): JsonValue {
  if (field.scalar) return field.scalar.toJson(value);
  const bytes = value instanceof Uint8Array ? value : joined(value as Uint8Array[]);
  return decodeMessage(field.schema, bytes, place);
}

function mapJson([key, value]: readonly [Field, Field], entries: Uint8Array[], place: Place): JsonObject {
  const json: JsonObject = {};
  const byNumber = new Map([key, value].map((field) => [field.number, field]));
  for (const entry of entries) {
    // Either part may be left out, and is then its type's default.
    const found = collect({ name: "a map entry", byNumber }, entry, place);
    const name = key.scalar?.toJson(found.get(key) ?? key.scalar.zero);
    if (typeof name !== "string") throw new Error("the key of a map entry is a text");
    place.enter(name);
    put(json, name, valueJson(value, found.get(value) ?? value.scalar?.zero ?? [], place));
    place.leave();
  }
  return json;
}

/** Canonical JSON of a whole message's bytes. */
export function decodeWhole(schema: MessageSchema, bytes: Uint8Array, place: Place): JsonValue {
  try {
    return decodeMessage(schema, bytes, place);
  } catch (error) {
    throw error instanceof BrokenBytes ? place.error(error.message) : error;
  }
}
