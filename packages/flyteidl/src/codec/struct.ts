import { isObject, sortedKeys } from "./json-object.ts";
import type { Output } from "./output.ts";
import { parseFloating, parseText } from "./scalar.ts";

// Tags of the fields of google.protobuf.Struct, its entries, ListValue and Value: number * 8 + wire type.
const FIELDS = 10;
const [KEY, VALUE] = [10, 18];
const VALUES = 10;
const [NULL, NUMBER, STRING, BOOL, STRUCT, LIST] = [8, 17, 26, 32, 42, 50];

/** google.protobuf.Struct of a JSON object. */
export function writeStruct(json: unknown, output: Output): void {
  const { writer, place } = output;
  if (!isObject(json)) throw place.error("must be an object");
  for (const key of sortedKeys(json)) {
    place.enter(key);
    writer.byte(FIELDS);
    const entry = writer.open();
    writer.byte(KEY);
    writer.string(place.read(parseText(key)));
    writer.byte(VALUE);
    const value = writer.open();
    writeValue(json[key], output);
    writer.close(value);
    writer.close(entry);
    place.leave();
  }
}

/** google.protobuf.ListValue of a JSON array. */
export function writeList(json: unknown, output: Output): void {
  const { writer, place } = output;
  if (!Array.isArray(json)) throw place.error("must be a list");
  for (let index = 0; index < json.length; index++) {
    place.enter(index);
    writer.byte(VALUES);
    const value = writer.open();
    writeValue(json[index], output);
    writer.close(value);
    place.leave();
  }
}

/** google.protobuf.Value of any JSON. */
export function writeValue(json: unknown, output: Output): void {
  const { writer, place } = output;
  if (typeof json === "string") {
    writer.byte(STRING);
    writer.string(place.read(parseText(json)));
  } else if (typeof json === "number") {
    writer.byte(NUMBER);
    writer.double(place.read(parseFloating(json)));
  } else if (typeof json === "boolean" || json === null) {
    writer.byte(json === null ? NULL : BOOL);
    writer.byte(json ? 1 : 0);
  } else {
    const list = Array.isArray(json);
    if (!list && !isObject(json)) throw place.error("is not a JSON value");
    writer.byte(list ? LIST : STRUCT);
    const start = writer.open();
    if (list) writeList(json, output);
    else writeStruct(json, output);
    writer.close(start);
  }
}
