import { gzipSync } from "node:zlib";

import { expect, test } from "vitest";

import { carriedContext, unpackContext } from "./carried-context.ts";

const env = [{ name: "A" }, { name: "_F_SS_C", value: "xyz" }];

test("the carried settings are found in a container and in a pod", () => {
  expect(carriedContext({ template: { container: { env: [{ key: "_F_SS_C", value: "abc" }] } } })).toBe(
    "abc",
  );
  expect(carriedContext({ template: { k8sPod: { podSpec: { containers: [{ name: "main", env }] } } } })).toBe(
    "xyz",
  );
  expect(carriedContext({ template: { container: {} } })).toBeUndefined();
});

test("the carried settings come out of their packing as JSON to read", async () => {
  const packed = gzipSync('{"project": "p"}').toString("base64");
  expect(await unpackContext(packed)).toBe('{\n  "project": "p"\n}\n');
  await expect(unpackContext("AAAA")).rejects.toBeInstanceOf(Error);
});
