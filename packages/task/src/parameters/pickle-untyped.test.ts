import { boolean } from "@fletch/python";
import { expect, test } from "vitest";

import { python, schema } from "./pickle-untyped.ts";
import { refusals } from "./testing.ts";

test("it is a plain yes or no", () => {
  expect(python(true)).toEqual(boolean(true));
  expect(refusals(schema, "yes")).toHaveLength(1);
});
