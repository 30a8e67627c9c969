import { expect, test } from "vitest";

import { encodeMessage } from "./encode.ts";
import { decode, digest, encode, type MessageName, SPEC, toCanonical, WireError } from "./index.ts";
import { readMessage } from "./schema.ts";
import { Place } from "./wire-error.ts";
import { Writer } from "./writer.ts";

const metadata = (fields: object) => ({ template: { metadata: fields } });

function refusal(json: unknown, name: MessageName = SPEC): string {
  try {
    encode(name, json as never);
  } catch (error) {
    if (error instanceof WireError) return `${error.path}: ${error.reason}`;
    throw error;
  }
  return "accepted";
}

test("refuses what is not the message, with the JSON Pointer to it", () => {
  expect(refusal({ templat: {} })).toBe("/templat: flyteidl.admin.TaskSpec has no such field");
  expect(refusal(null)).toBe(": must be an object");
  expect(refusal({ template: [] })).toBe("/template: must be an object");
  expect(refusal(metadata({ tags: { "a/b~c": 1 } }))).toBe("/template/metadata/tags/a~1b~0c: must be a text");
  expect(refusal(metadata({ tags: { a: null } }))).toBe("/template/metadata/tags/a: must be a text");
  expect(refusal(metadata({ tags: [] }))).toBe("/template/metadata/tags: must be an object");
  expect(refusal(metadata({ discoverable: "true" }))).toBe(
    "/template/metadata/discoverable: must be true or false",
  );
  expect(refusal(metadata({ cacheIgnoreInputVars: "x" }))).toBe(
    "/template/metadata/cacheIgnoreInputVars: must be a list",
  );
  expect(refusal(metadata({ cacheIgnoreInputVars: ["x", null] }))).toBe(
    "/template/metadata/cacheIgnoreInputVars/1: must be a text",
  );
  expect(refusal(metadata({ retries: { retries: -1 } }))).toContain(
    "/template/metadata/retries/retries: must be from 0",
  );
  expect(refusal(metadata({ retries: { retries: 1.5 } }))).toContain("must be a whole number");
  expect(refusal(metadata({ runtime: { type: "FLYTE" } }))).toBe(
    "/template/metadata/runtime/type: must be one of OTHER, FLYTE_SDK",
  );
  expect(refusal({ template: { type: "\ud800" } })).toContain("half of a surrogate pair");
  expect(refusal({ template: { custom: { "\udc00": 1 } } })).toContain("half of a surrogate pair");
  expect(refusal({ template: { custom: { a: [1, { b: Number.NaN }] } } })).toBe(
    "/template/custom/a/1/b: must be a finite number",
  );
  expect(refusal({ template: { custom: { a: 1n } } })).toBe("/template/custom/a: is not a JSON value");
  expect(refusal({ size: 2 ** 53 }, "flyteidl.plugins.ArrayJob")).toContain("write it as a text");
  expect(refusal({ size: "9223372036854775808" }, "flyteidl.plugins.ArrayJob")).toContain("must be from");
  expect(refusal({ minSuccessRatio: 1e39 }, "flyteidl.plugins.ArrayJob")).toContain("too large");
});

test("refuses two members of one oneof, and one field under both of its names", () => {
  expect(refusal({ template: { container: {}, k8sPod: {} } })).toBe(
    "/template/k8sPod: cannot be set together with container",
  );
  expect(refusal({ template: { taskTypeVersion: 1, task_type_version: 1 } })).toBe(
    "/template/task_type_version: is the same field as taskTypeVersion",
  );
});

test.each([
  "1",
  "1.5",
  "s",
  "1.s",
  "1.0000000001s",
  "315576000001s",
  "315576000000.1s",
  "1e3s",
  " 1s",
  "P1D",
  5,
])("refuses %j as a duration", (timeout) => {
  expect(refusal(metadata({ timeout }))).toMatch(/^\/template\/metadata\/timeout: must be/);
});

test.each([
  "2026-02-30T00:00:00Z",
  "2026-01-01",
  "2026-01-01T24:00:00Z",
  "0000-01-01T00:00:00Z",
  "2026-01-01T00:00:00",
  1,
])("refuses %j as a time", (createdAt) => {
  expect(refusal({ createdAt }, "flyteidl.admin.TaskClosure")).toMatch(/^\/createdAt: must be a time/);
});

test("reads what proto3 JSON allows beside the canonical form", () => {
  const spec = {
    template: {
      task_type_version: "2",
      type: null,
      metadata: { generates_deck: true, timeout: "90.50s", runtime: { type: 1, version: undefined } },
      security_context: { secrets: [{ mount_requirement: "FILE" }] },
    },
  };
  expect(toCanonical(SPEC, spec as never)).toEqual({
    template: {
      taskTypeVersion: 2,
      metadata: { generatesDeck: true, timeout: "90.500s", runtime: { type: "FLYTE_SDK" } },
      securityContext: { secrets: [{ mountRequirement: "FILE" }] },
    },
  });
  const closure = { createdAt: "2026-01-31T13:00:00.1+01:30" };
  expect(toCanonical("flyteidl.admin.TaskClosure", closure)).toEqual({
    createdAt: "2026-01-31T11:30:00.100Z",
  });
  const binary = { literals: { a: { scalar: { binary: { value: "_-8" } } } } };
  expect(toCanonical("flyteidl.core.LiteralMap", binary)).toEqual({
    literals: { a: { scalar: { binary: { value: "/+8=" } } } },
  });
});

test("tells absent from empty where the wire does", () => {
  expect(encode(SPEC, {})).toEqual(new Uint8Array());
  expect(encode(SPEC, metadata({}))).not.toEqual(encode(SPEC, { template: {} }));
  expect(encode(SPEC, metadata({ interruptible: false }))).not.toEqual(encode(SPEC, metadata({})));
  expect(encode(SPEC, metadata({ discoverable: false, tags: {} }))).toEqual(encode(SPEC, metadata({})));
});

test("stops at a depth that no task has, before the stack does", () => {
  let custom: object = {};
  for (let depth = 0; depth < 100_000; depth++) custom = { a: custom };
  expect(refusal({ template: { custom } })).toMatch(/is nested more than 256 levels deep$/);
});

test("packs lists of numbers", () => {
  const schema = readMessage("test.Lists", [
    ["numbers", 1, "int32", "repeated"],
    ["texts", 2, "string", "repeated"],
  ]);
  const writer = new Writer();
  encodeMessage(schema, { numbers: [1, 300, -1], texts: [""] }, { writer, place: new Place("test.Lists") });
  expect(Buffer.from(writer.finish((bytes) => bytes.slice())).toString("hex")).toBe(
    "0a0d01ac02ffffffffffffffffff011200",
  );
});

test("a digest is the SHA-256 of the bytes", () => {
  expect(digest({})).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(digest({ template: { config: { a: "1", ab: "2" } } })).toBe(
    digest({ template: { config: { ab: "2", a: "1" } } }),
  );
});

test("a key of a Struct cannot reach the prototype", () => {
  const custom = JSON.parse('{"__proto__": {"polluted": true}}');
  const back = decode(SPEC, encode(SPEC, { template: { custom } }));
  expect(JSON.stringify(back)).toBe('{"template":{"custom":{"__proto__":{"polluted":true}}}}');
  expect(Object.getPrototypeOf(back.template?.custom)).toBe(Object.prototype);
});
