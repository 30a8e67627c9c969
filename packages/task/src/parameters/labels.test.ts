import { expect, test } from "vitest";

import * as annotations from "./annotations.ts";
import * as labels from "./labels.ts";
import { refusals } from "./testing.ts";

test.each([labels, annotations])("an empty map is no map", ({ compile }) => {
  expect(compile({})).toBeUndefined();
  expect(compile({ a: "" })).toEqual({ a: "" });
});

test.each([labels, annotations])("a value that is no text is refused at its name", ({ schema }) => {
  expect(refusals(schema, { a: true })[0]).toMatch(/^a: .*quotes/);
});
