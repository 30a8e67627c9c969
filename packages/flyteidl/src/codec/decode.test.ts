import { expect, test } from "vitest";

import { decode, decodeKnown, encode, type MessageName, SPEC, WireError } from "./index.ts";

const hex = (text: string) => Uint8Array.from(Buffer.from(text, "hex"));

function refusal(bytes: Uint8Array, name: MessageName = SPEC): string {
  try {
    decode(name, bytes);
  } catch (error) {
    if (error instanceof WireError) return `${error.path}: ${error.reason}`;
    throw error;
  }
  return "accepted";
}

test("refuses fields that it does not know, naming number and message", () => {
  expect(refusal(hex("a00601"))).toContain(": holds field 100, which flyteidl.admin.TaskSpec does not have");
  expect(refusal(hex("0a03a00601"))).toContain(
    "/template: holds field 100, which flyteidl.core.TaskTemplate",
  );
});

test("passes over unknown fields of what is only looked at, of every wire type", () => {
  // id "a", and field 100 as a number, 8 bytes, bytes and 4 bytes
  const more = hex("0a0161a00601a1060102030405060708a2060101a50601020304");
  expect(decodeKnown("flyteidl.admin.Project", more)).toEqual({ id: "a" });
  expect(() => decode("flyteidl.admin.Project", more)).toThrow("holds field 100");
  expect(() => decodeKnown("flyteidl.admin.Project", hex("a306"))).toThrow("holds field 100");
  expect(() => decodeKnown("flyteidl.admin.Project", hex("a206ff"))).toThrow("in the middle");
});

test("refuses bytes that are not protobuf", () => {
  expect(refusal(hex("0a"))).toContain("ends in the middle of a value");
  expect(refusal(hex("0a05"))).toContain("ends in the middle of a value");
  expect(refusal(hex("0affffffff7f"))).toContain("ends in the middle of a value");
  expect(refusal(hex("0affffffffffffffffffffff01"))).toContain("more than ten bytes");
  expect(refusal(hex("0801"))).toBe(": holds a number as field 1 of flyteidl.admin.TaskSpec");
  expect(refusal(hex("0b"))).toContain("the start of a group as field 1");
  expect(refusal(hex("0f"))).toContain("nothing valid as field 1");
  expect(refusal(hex("00"))).toContain("holds field 0");
  expect(refusal(hex("0a031201ff"))).toBe("/template: holds a text that is not UTF-8");
});

test("refuses times and values that have no JSON", () => {
  const metadata = (timeout: string) => {
    const body = `22${(timeout.length / 2).toString(16).padStart(2, "0")}${timeout}`;
    return hex(
      `0a${(body.length / 2 + 2).toString(16).padStart(2, "0")}1a${(body.length / 2).toString(16).padStart(2, "0")}${body}`,
    );
  };
  expect(refusal(metadata("1001"))).toBe("accepted");
  expect(refusal(metadata("080110ffffffffffffffffff01"))).toContain(
    "/template/metadata/timeout: is a duration whose",
  );
  expect(refusal(metadata("1080ade204"))).toContain("accepted");
  expect(refusal(metadata("108094ebdc03"))).toContain("is not a valid duration");
  // custom {"a": <a Value without a kind>}
  expect(refusal(hex("0a092a070a050a01611200"))).toContain(
    "/template/custom/a: is a google.protobuf.Value without",
  );
});

test("reads fields in any order, merges a message that comes twice, and lets the last of a oneof win", () => {
  // template {type "a"}, template {metadata {}, type "b"}
  expect(decode(SPEC, hex("0a031201610a051a00120162"))).toEqual({ template: { type: "b", metadata: {} } });
  // type "a" and then type ""
  expect(decode(SPEC, hex("0a051201611200"))).toEqual({ template: {} });
  // simple 1, and then collection_type {}; then the other way round
  expect(decode("flyteidl.core.LiteralType", hex("08011a00"))).toEqual({ collectionType: {} });
  expect(decode("flyteidl.core.LiteralType", hex("1a000801"))).toEqual({ simple: "INTEGER" });
});

test("merges a message that comes very often in the time of reading it", () => {
  // template {type "aaaaaa"}, 300,000 times over
  const bytes = hex("0a081206616161616161".repeat(300_000));
  expect(decode(SPEC, bytes)).toEqual({ template: { type: "aaaaaa" } });
});

test("keeps a number of an enum that has no name yet", () => {
  const spec = { template: { metadata: { runtime: { type: 77 } } } };
  expect(decode(SPEC, encode(SPEC, spec as never))).toEqual(spec);
});

test("stops at a depth that no task has, before the stack does", () => {
  let bytes: Uint8Array = new Uint8Array();
  // LiteralType.collection_type is field 3, in itself.
  for (let depth = 0; depth < 300; depth++) {
    const size = bytes.length;
    const length = size < 128 ? [size] : [(size & 127) | 128, size >> 7];
    bytes = Uint8Array.from([0x1a, ...length, ...bytes]);
  }
  expect(refusal(bytes, "flyteidl.core.LiteralType")).toContain("is nested more than 256 levels deep");
});
