import { expect, test } from "vitest";

import { cache } from "./cache.ts";
import { fixed, told } from "./testing.ts";

const inputs = [{ name: "epochs", type: "int" }];

test.each<[object, string[]]>([
  [{}, []],
  [{ cache: { version: "1" } }, []],
  [{ cache: true, cache_version: "1" }, ["run /parameters/cache_version deprecated"]],
  [{ cache: true, cache_version: "1", cache_serialize: false }, ["run /parameters/cache_version deprecated"]],
  [{ cache: true }, ["compile /parameters/cache missing"]],
  [{ cache: true, cache_serialize: true }, ["compile /parameters/cache missing"]],
  [{ cache: true, cache_version: "" }, ["compile /parameters/cache_version missing"]],
  [
    { cache: { version: "1" }, cache_version: "2", cache_serialize: false },
    ["compile /parameters/cache_version exclusive"],
  ],
  [{ cache: { version: "1" }, cache_serialize: false }, ["compile /parameters/cache_serialize exclusive"]],
  [{ cache_serialize: true }, ["compile /parameters/cache_serialize exclusive"]],
  [
    { cache: false, cache_serialize: true, cache_version: "1" },
    ["compile /parameters/cache_serialize exclusive"],
  ],
  [{ cache_ignore_input_vars: ["epochs"] }, ["compile /parameters/cache_ignore_input_vars exclusive"]],
  [{ cache_ignore_input_vars: [] }, ["run /parameters/cache_ignore_input_vars deprecated"]],
  [{ cache_version: "1" }, ["run /parameters/cache_version dropped"]],
  [{ cache: { version: "1", salt: "x" } }, ["run /parameters/cache/salt dropped"]],
  [{ cache: { version: "1", salt: "" } }, []],
])("%j tells %j", (parameters, problems) => {
  expect(told(cache, parameters, { inputs })).toEqual(problems);
});

test("an ignored input that does not exist is found, whichever the spelling", () => {
  expect(told(cache, { cache: { version: "1", ignored_inputs: ["epochs", "x"] } }, { inputs })).toEqual([
    "run /parameters/cache/ignored_inputs/1 unknown-name",
  ]);
  expect(
    told(cache, { cache: true, cache_version: "1", cache_ignore_input_vars: ["x"] }, { inputs }),
  ).toContain("run /parameters/cache_ignore_input_vars/0 unknown-name");
});

test.each<[object, object]>([
  [{ cache: true }, { cache: { version: "1" } }],
  [{ cache: { version: "1", salt: "x" } }, { cache: { version: "1" } }],
  [
    { cache: true, cache_version: "7", cache_serialize: true, cache_ignore_input_vars: ["epochs"] },
    { cache: { version: "7", serialize: true, ignored_inputs: ["epochs"] } },
  ],
  [{ cache: { version: "1" }, cache_version: "2" }, { cache: { version: "1" } }],
  [{ cache_version: "3" }, { cache: { version: "3" } }],
  [{ cache_serialize: true }, { cache: { version: "1", serialize: true } }],
  [
    { cache: { version: "1", ignored_inputs: ["epoch"] } },
    { cache: { version: "1", ignored_inputs: ["epochs"] } },
  ],
  [
    { cache: { version: "1", ignored_inputs: "epoch" } },
    { cache: { version: "1", ignored_inputs: ["epochs"] } },
  ],
])("fixing %j gives %j, and nothing is left to say", (parameters, after) => {
  expect(fixed(cache, parameters, { inputs })).toMatchObject({ parameters: after, left: [] });
});
