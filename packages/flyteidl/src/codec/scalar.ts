import type { JsonValue } from "../json-value.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { Mismatch } from "./mismatch.ts";
import type { Reader } from "./reader.ts";
import type { Writer } from "./writer.ts";

/** Wire types of protobuf: varint, 8 bytes, length-delimited, 4 bytes. */
type WireType = 0 | 1 | 2 | 5;

/** One scalar type, between its JSON and its bytes. */
export interface Scalar<Value = unknown> {
  readonly wire: WireType;
  /** The value to write, or why there is none. */
  parse(json: unknown): Value | Mismatch;
  /** Proto3 leaves it out where presence is implicit. */
  readonly zero: Value;
  write(writer: Writer, value: Value): void;
  read(reader: Reader): Value;
  toJson(value: Value): JsonValue;
}

/** Keeps each scalar's own type inside its definition. */
const scalar = <Value>(definition: Scalar<Value>): Scalar => definition;

/** A whole number; as a bigint only where a number does not hold all of its digits. */
function parseInteger(json: unknown, lowest: bigint, highest: bigint): number | bigint | Mismatch {
  const whole = typeof json === "string" ? /^-?(0|[1-9]\d*)$/.test(json) : Number.isInteger(json);
  if (!whole) return new Mismatch("must be a whole number");
  if (typeof json === "number" && !Number.isSafeInteger(json)) {
    return new Mismatch("is beyond 2^53: write it as a text to keep every digit");
  }
  const number = Number(json) + 0;
  const value = Number.isSafeInteger(number) ? number : BigInt(json as string);
  if (value < lowest || value > highest) return new Mismatch(`must be from ${lowest} to ${highest}`);
  return value;
}

function integer(bits: number, signed: boolean): Scalar {
  const lowest = signed ? -(2n ** BigInt(bits - 1)) : 0n;
  const highest = 2n ** BigInt(signed ? bits - 1 : bits) - 1n;
  return scalar<number | bigint>({
    wire: 0,
    parse: (json) => parseInteger(json, lowest, highest),
    zero: 0,
    write: (writer, value) => writer.varint(value),
    read: (reader) => (signed ? BigInt.asIntN(bits, reader.varint()) : BigInt.asUintN(bits, reader.varint())),
    toJson: (value) => (bits === 64 ? String(value) : Number(value)),
  });
}

const notFinite = new Map([
  ["NaN", Number.NaN],
  ["Infinity", Infinity],
  ["-Infinity", -Infinity],
]);

export function parseFloating(json: unknown): number | Mismatch {
  if (typeof json === "number") return Number.isFinite(json) ? json : new Mismatch("must be a finite number");
  const special = typeof json === "string" ? notFinite.get(json) : undefined;
  if (special !== undefined) return special;
  const written = typeof json === "string" && /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(json);
  return written && Number.isFinite(Number(json)) ? Number(json) : new Mismatch("must be a number");
}

/** The shortest decimal, of 6 digits or more, that reads back as the same 32-bit float. */
function shortest(value: number): number {
  if (value === 0) return value;
  for (let digits = 6; digits < 9; digits++) {
    const candidate = Number(value.toPrecision(digits));
    if (Math.fround(candidate) === value) return candidate;
  }
  return Number(value.toPrecision(9));
}

const floatingJson = (value: number) => (Number.isFinite(value) ? value : String(value));

/** Text that UTF-8 can hold. */
export const parseText = (json: unknown): string | Mismatch => {
  if (typeof json !== "string") return new Mismatch("must be a text");
  return json.isWellFormed() ? json : new Mismatch("has half of a surrogate pair, which UTF-8 cannot hold");
};

/** An enum of proto3: open, so a number that has no name yet stays a number. */
export function enumScalar(numbers: Record<string, number>): Scalar {
  const names = new Map(Object.entries(numbers).map(([name, number]) => [number, name]));
  return scalar<number>({
    wire: 0,
    parse: (json) => {
      if (typeof json === "string" && Object.hasOwn(numbers, json)) return numbers[json] ?? 0;
      if (typeof json === "number" && json === (json | 0)) return json | 0;
      return new Mismatch(`must be one of ${Object.keys(numbers).join(", ")}`);
    },
    zero: 0,
    write: (writer, value) => writer.varint(value),
    read: (reader) => Number(BigInt.asIntN(32, reader.varint())),
    toJson: (value) => names.get(value) ?? value,
  });
}

export const scalars: Record<string, Scalar> = {
  int32: integer(32, true),
  int64: integer(64, true),
  uint32: integer(32, false),
  uint64: integer(64, false),
  double: scalar<number>({
    wire: 1,
    parse: parseFloating,
    zero: 0,
    write: (writer, value) => writer.double(value),
    read: (reader) => reader.double(),
    toJson: floatingJson,
  }),
  float: scalar<number>({
    wire: 5,
    parse: (json) => {
      const value = parseFloating(json);
      if (value instanceof Mismatch) return value;
      const rounded = Math.fround(value);
      const overflows = Number.isFinite(value) && !Number.isFinite(rounded);
      return overflows ? new Mismatch("is too large for a 32-bit float") : rounded;
    },
    zero: 0,
    write: (writer, value) => writer.float(value),
    read: (reader) => reader.float(),
    toJson: (value) => (Number.isFinite(value) ? shortest(value) : String(value)),
  }),
  bool: scalar<boolean>({
    wire: 0,
    parse: (json) => (typeof json === "boolean" ? json : new Mismatch("must be true or false")),
    zero: false,
    write: (writer, value) => writer.varint(value ? 1 : 0),
    read: (reader) => reader.varint() !== 0n,
    toJson: (value) => value,
  }),
  string: scalar<string>({
    wire: 2,
    parse: parseText,
    zero: "",
    write: (writer, value) => writer.string(value),
    read: (reader) => reader.string(),
    toJson: (value) => value,
  }),
  bytes: scalar<Uint8Array>({
    wire: 2,
    parse: (json) => (typeof json === "string" && fromBase64(json)) || new Mismatch("must be base64"),
    zero: new Uint8Array(),
    write: (writer, value) => writer.bytes(value),
    read: (reader) => reader.bytes(),
    toJson: toBase64,
  }),
  "google.protobuf.NullValue": enumScalar({ NULL_VALUE: 0 }),
};

/** Whether proto3 leaves the value out. Minus zero stays: its bits are not all zero. */
export const isZero = (scalar: Scalar, value: unknown): boolean =>
  value instanceof Uint8Array ? value.length === 0 : Object.is(value, scalar.zero) || value === 0n;
