import { call, imported, string, tuple } from "@fletch/python";
import { expect, test } from "vitest";

import { type CacheParameters, compile, ignoreInputVarsPython, python, schema } from "./cache.ts";
import { refusals } from "./testing.ts";

test.each<[CacheParameters, object]>([
  [{}, {}],
  [{ cache: false }, {}],
  [{ cache: { version: "1" } }, { discoverable: true, discoveryVersion: "1" }],
  [
    { cache: { version: "1", serialize: true, ignored_inputs: ["b", "a"], salt: "x" } },
    { discoverable: true, discoveryVersion: "1", cacheSerializable: true, cacheIgnoreInputVars: ["b", "a"] },
  ],
  [
    { cache: { version: "1", serialize: false, ignored_inputs: [] } },
    { discoverable: true, discoveryVersion: "1" },
  ],
  [
    { cache: true, cache_version: "1", cache_serialize: true, cache_ignore_input_vars: ["a"] },
    { discoverable: true, discoveryVersion: "1", cacheSerializable: true, cacheIgnoreInputVars: ["a"] },
  ],
  [{ cache_version: "1" }, { discoveryVersion: "1" }],
])("%j gives %j", (given, metadata) => {
  expect(compile(given)).toEqual(metadata);
});

test("one ignored input may stand without brackets", () => {
  expect(schema.parse({ version: "1", ignored_inputs: "abc" })).toEqual({
    version: "1",
    ignored_inputs: ["abc"],
  });
});

test("ignored inputs are written as the tuple that flytekit declares", () => {
  expect(python({ version: "1", ignored_inputs: ["a"] })).toEqual(
    call(
      imported("flytekit", "Cache"),
      [],
      [
        { name: "version", value: string("1") },
        { name: "ignored_inputs", value: tuple([string("a")]) },
      ],
    ),
  );
  expect(ignoreInputVarsPython(["a"])).toEqual(tuple([string("a")]));
});

test.each([{}, { version: "" }, { version: "1", policies: [] }])(
  "%j is refused, and the words name the version",
  (cache) => {
    const parsed = schema.safeParse(cache);
    expect(JSON.stringify(parsed.error?.issues)).toMatch(/give a version/i);
  },
);

test("a number is no version", () => {
  expect(refusals(schema, { version: 1 })).toHaveLength(1);
});
