import { expect, test } from "vitest";

import { singular } from "./field-name.ts";

test.each([
  ["Outputs", "Output"],
  ["Dependencies", "Dependency"],
  ["pip extra indexes", "pip extra index"],
  ["Copy", "Copy"],
])("an item of %s is a %s", (label, one) => {
  expect(singular(label)).toBe(one);
});
