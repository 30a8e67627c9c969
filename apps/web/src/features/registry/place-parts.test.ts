import { expect, test } from "vitest";

import { partsOf } from "./place-parts.ts";
import { pathOf } from "./registry-calls.ts";

test.each([
  ["flytesnacks", "development", "a.b", "v1"],
  ["p", "d", "a/b c", "100%"],
  ["p", "d", "a%2Fb", "?#&"],
])("an address gives back the names it was made of: %s %s %s %s", (...names) => {
  expect(partsOf(pathOf(...names))).toEqual(names);
});

test("an address that is not encoded well is taken as it stands", () => {
  expect(partsOf("/registry/p/d/50%")).toEqual(["p", "d", "50%"]);
});
