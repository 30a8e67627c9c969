import * as fc from "fast-check";
import { expect, test } from "vitest";

import { enums, messages } from "../generated/descriptor.ts";
import { decode, encode, type MessageName, toCanonical, WireError } from "./index.ts";
import { type Field, messageSchema } from "./schema.ts";

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("", "a", "ab", "__proto__", "10", "\ufeff"),
);
const nanos = fc.constantFrom("", ".500", ".000001", ".999999999");
const double = fc.double().map((value) => (Number.isFinite(value) ? value : String(value)));
const json = fc.jsonValue({ stringUnit: "binary" });
const object = fc.dictionary(text, json, { noNullPrototype: true });

/** Canonical JSON of what is not a message of flyteidl. */
const leaves: Record<string, fc.Arbitrary<unknown>> = {
  int32: fc.integer(),
  uint32: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  int64: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
  uint64: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String),
  double,
  // Halves and quarters have one spelling in 32 and in 64 bits.
  float: fc.oneof(
    fc.integer({ min: -999, max: 999 }).map((value) => value / 4),
    fc.constantFrom("NaN", "-Infinity"),
  ),
  bool: fc.boolean(),
  string: text,
  bytes: fc.uint8Array().map((bytes) => Buffer.from(bytes).toString("base64")),
  "google.protobuf.Struct": object,
  "google.protobuf.BoolValue": fc.boolean(),
  "google.protobuf.Duration": fc
    .tuple(fc.constantFrom("", "-"), fc.integer({ min: 1, max: 10 ** 9 }), nanos)
    .map(([sign, seconds, rest]) => `${sign}${seconds}${rest}s`),
  "google.protobuf.Timestamp": fc
    .tuple(
      fc.date({
        min: new Date("0001-01-01T00:00:00Z"),
        max: new Date("9999-12-31T00:00:00Z"),
        noInvalidDate: true,
      }),
      nanos,
    )
    .map(([date, rest]) => `${date.toISOString().slice(0, 19)}${rest}Z`),
};

function value(type: string, depth: number): fc.Arbitrary<unknown> {
  const names = enums[type];
  if (names)
    return fc.oneof(fc.constantFrom(...Object.keys(names)), fc.integer({ min: 1000, max: 2 ** 31 - 1 }));
  return leaves[type] ?? message(type, depth + 1);
}

const isDefault = (field: Field, json: unknown) =>
  field.implicit && field.scalar && json === field.scalar.toJson(field.scalar.zero) && !Object.is(json, -0);

/** Canonical JSON of any value of a message: no defaults, no empty lists, one member of each oneof. */
function message(name: string, depth = 0): fc.Arbitrary<object> {
  const schema = messageSchema(name);
  const rows = (messages[name] ?? []).filter(([, , type]) => depth < 4 || !(type in messages));
  const properties = rows.map(([protoName, , type, label]) => {
    const one = value(type, depth);
    const many = fc.array(one, { minLength: 1, maxLength: 3 });
    const map = fc.dictionary(text, one, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
    const shape = label === "repeated" ? many : label ? map : one;
    const field = schema.byName.get(protoName);
    return [field?.name ?? protoName, fc.option(shape, { nil: undefined, freq: 2 })] as const;
  });
  return fc.record(Object.fromEntries(properties)).map((record) => {
    const oneofs = new Set<string>();
    const kept = Object.entries(record).filter(([key, json]) => {
      const field = schema.byName.get(key);
      if (!field || json === undefined || isDefault(field, json)) return false;
      if (field.oneof === undefined) return true;
      return !oneofs.has(field.oneof) && oneofs.add(field.oneof);
    });
    return Object.fromEntries(kept);
  });
}

const names = Object.keys(messages) as MessageName[];

test.each(names)("what is decoded is what was encoded: %s", (name) => {
  fc.assert(
    fc.property(message(name), (canonical) => {
      const bytes = encode(name, canonical);
      expect(decode(name, bytes)).toStrictEqual(canonical);
      expect(encode(name, decode(name, bytes))).toEqual(bytes);
    }),
    { numRuns: name === "flyteidl.admin.TaskSpec" ? 300 : 15 },
  );
});

/** What went wrong, save a refusal, which is right. */
function mishap(run: () => void): unknown {
  try {
    run();
  } catch (error) {
    if (!(error instanceof WireError)) return error;
  }
  return undefined;
}

test("any bytes are either decoded or refused, and what is decoded can be encoded", () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.uint8Array({ maxLength: 40 }), (name, bytes) => {
      const run = () => {
        const json = decode(name, bytes);
        expect(toCanonical(name, json)).toEqual(json);
      };
      expect(mishap(run)).toBeUndefined();
    }),
    { numRuns: 3000 },
  );
});

test("damage to a task's bytes is either decoded or refused", () => {
  const name = "flyteidl.admin.TaskSpec";
  fc.assert(
    fc.property(message(name), fc.nat(), fc.nat({ max: 255 }), (canonical, place, byte) => {
      const bytes = encode(name, canonical);
      if (bytes.length > 0) bytes[place % bytes.length] = byte;
      expect(mishap(() => decode(name, bytes))).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

test("any JSON is either encoded or refused", () => {
  const any = fc.dictionary(fc.constantFrom("template", "id", "type", "x"), json);
  fc.assert(
    fc.property(fc.constantFrom(...names), any, (name, wrong) => {
      expect(mishap(() => encode(name, wrong as never))).toBeUndefined();
    }),
  );
});
