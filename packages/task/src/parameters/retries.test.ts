import { number } from "@fletch/python";
import { expect, test } from "vitest";

import { compile, python, schema } from "./retries.ts";
import { refusals } from "./testing.ts";

test("no retries is an empty message, not an absent one", () => {
  expect(compile(undefined)).toEqual({});
  expect(compile(0)).toEqual({});
  expect(compile(3)).toEqual({ retries: 3 });
});

test.each([-1, 1.5, 2 ** 32, "3", true, null])("%j is refused: the wire has a uint32", (value) => {
  expect(refusals(schema, value)).toHaveLength(1);
});

test("what is set is written", () => {
  expect(python(0)).toEqual(number(0));
  // Python would read -0.0 as a float, which flytekit cannot put on the wire.
  expect(python(-0)).toEqual(number(0));
});
