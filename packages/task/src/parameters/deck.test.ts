import { attribute, imported, tuple } from "@fletch/python";
import { expect, test } from "vitest";

import { compile, fieldsPython, fieldsSchema } from "./deck.ts";
import { refusals } from "./testing.ts";

test.each([
  [undefined, undefined, false],
  [true, undefined, true],
  [false, undefined, false],
  [undefined, true, false],
  [undefined, false, true],
])("enable %j and disable %j make a deck: %j", (enable, disable, generates) => {
  expect(compile(enable, disable)).toBe(generates);
});

test("parts are Python's names in small letters, in the tuple that flytekit declares", () => {
  expect(fieldsPython(["source_code"])).toEqual(
    tuple([attribute(imported("flytekit.deck", "DeckField"), "SOURCE_CODE")]),
  );
  expect(refusals(fieldsSchema, ["Source Code"])[0]).toMatch(/^0: /);
});
