import type { TaskSpec } from "@fletch/flyteidl/json";
import { expect, test } from "vitest";

import { differences, sameDescription } from "./difference.ts";

const template = (change: TaskSpec["template"]): TaskSpec => ({ template: { ...change } });

test("an empty message is not an absent one", () => {
  expect(differences(template({ metadata: { retries: {} } }), template({ metadata: {} }))).toEqual([
    { path: "/template/metadata/retries", registered: {} },
  ]);
});

test("a list and an object of the same emptiness differ", () => {
  expect(differences(template({ custom: { a: [] } }), template({ custom: { a: {} } }))).toEqual([
    { path: "/template/custom/a", registered: [], sent: {} },
  ]);
});

test("the order of maps is nothing, the order of lists is something, and keys are escaped", () => {
  expect(
    differences(template({ config: { a: "1", b: "2" } }), template({ config: { b: "2", a: "1" } })),
  ).toEqual([]);
  const args = (...list: string[]): TaskSpec => template({ container: { args: list } });
  expect(differences(args("a", "b"), args("b"))).toEqual([
    { path: "/template/container/args/0", registered: "a", sent: "b" },
    { path: "/template/container/args/1", registered: "b" },
  ]);
  expect(differences(template({ config: { "a/b~c": "1" } }), template({ config: {} }))).toEqual([
    { path: "/template/config/a~1b~0c", registered: "1" },
  ]);
});

test("a key that every object inherits is a key like any other", () => {
  expect(differences(template({ config: {} }), template({ config: { constructor: "x" } }))).toEqual([
    { path: "/template/config/constructor", sent: "x" },
  ]);
});

test("descriptions are the same when Flyte would keep the same of them", () => {
  const rst = { longDescription: { format: "DESCRIPTION_FORMAT_RST" } } as const;
  expect(sameDescription(undefined, { longDescription: {}, sourceCode: {}, tags: ["x"] })).toBe(true);
  expect(sameDescription({ ...rst, sourceCode: {} }, rst)).toBe(true);
  expect(sameDescription(undefined, rst)).toBe(false);
});
