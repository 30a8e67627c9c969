import { enums, messages } from "@fletch/flyteidl/descriptor";
import type { JsonObject, JsonValue } from "@fletch/flyteidl/json";

/**
 * A message as Go's encoding/json writes its generated struct, which is what flyteadmin compares to tell what changed:
 * .proto names, enums and 64-bit integers as numbers, a oneof as an object under the Go name of its field.
 */
export function goJson(message: string, value: JsonObject): JsonObject {
  const written: JsonObject = {};
  for (const [name, , type, label = "", oneof] of messages[message] ?? []) {
    const field = value[jsonName(name)];
    if (oneof) {
      // An interface has no omitempty: a oneof that is not set is null.
      const key = goName(oneof);
      written[key] ??= null;
      if (field !== undefined) written[key] = { [goName(name)]: goValue(type, field) };
    } else if (field !== undefined) {
      written[name] = goField(type, label, field);
    }
  }
  return written;
}

function goField(type: string, label: string, field: JsonValue): JsonValue {
  if (label === "repeated" && Array.isArray(field)) return field.map((item) => goValue(type, item));
  if (label.startsWith("map:") && isObject(field))
    return Object.fromEntries(Object.entries(field).map(([key, item]) => [key, goValue(type, item)]));
  return goValue(type, field);
}

function goValue(type: string, value: JsonValue): JsonValue {
  const names = enums[type];
  if (names && typeof value === "string") return names[value] ?? value;
  if (type === "google.protobuf.BoolValue") return value === true ? { value } : {};
  if (type === "google.protobuf.Duration" && typeof value === "string") return goDuration(value);
  if (/^[su]?(int|fixed)64$/.test(type)) return Number(value);
  return messages[type] && isObject(value) ? goJson(type, value) : value;
}

function goDuration(text: string): JsonObject {
  const [, sign, seconds = "0", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?s$/.exec(text) ?? [];
  const parts = { seconds: Number(seconds), nanos: Number(fraction.padEnd(9, "0")) };
  const set = Object.entries(parts).filter(([, part]) => part !== 0);
  return Object.fromEntries(set.map(([name, part]) => [name, sign ? -part : part]));
}

const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const jsonName = (name: string): string =>
  name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Mirrors GoCamelCase of protoc-gen-go: a letter after a digit starts a word too, as in K8SPod. */
const goName = (name: string): string =>
  name.replaceAll(/(?:^|_|(?<=\d))([a-z])/g, (_, letter: string) => letter.toUpperCase());
