import { expect, test } from "vitest";

import { designSchema } from "../design.ts";
import { names } from "./names.ts";
import { document, line, settingsOf } from "./testing.ts";

const told = (settings: object, more: object = {}) =>
  names(designSchema.parse(document({}, more)), settingsOf(settings)).map(line);

test.each<[object, object, string[]]>([
  [{ version: "v 1/é" }, {}, []],
  [{ project: "p\0" }, {}, ["register settings:/project invalid-value"]],
  [{ domain: " d" }, {}, ["run settings:/domain name"]],
  [{ version: "1+2" }, {}, ["run settings:/version name"]],
  [{ version: "v".repeat(3000) }, {}, ["register settings:/version too-long"]],
  [{}, { function: "f".repeat(3000) }, ["register /function too-long"]],
  [{}, { module: "é".repeat(1500) }, ["register /module too-long"]],
])("%j", (settings, more, problems) => {
  expect(told(settings, more)).toEqual(problems);
});

test("the four parts may have 2,600 bytes together", () => {
  // recipes.train. has 14 bytes, p and d one each.
  expect(told({}, { function: "f".repeat(2600 - 16) })).toEqual([]);
  expect(told({}, { function: "f".repeat(2600 - 15) })).toEqual(["register /function too-long"]);
});

test("a task without a name is registered nowhere; a reference is not registered anyway", () => {
  const nameless = (more: object) =>
    names(designSchema.parse({ format: "fletch/v1", name: "", ...more }), settingsOf({})).map(line);
  expect(nameless({ kind: "echo" })).toEqual(["register /name missing"]);
  expect(nameless({ kind: "reference", project: "p", domain: "d", version: "v" })).toEqual([]);
});

test("what Flyte's database refuses is an error", () => {
  const design = designSchema.parse(document({}, { function: "f".repeat(3000) }));
  expect(names(design, settingsOf({}))).toMatchObject([{ stage: "register", severity: "error" }]);
});
