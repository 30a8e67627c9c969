import { digest } from "@fletch/flyteidl/codec";
import { applyEdits, compileDesign, readText } from "@fletch/task";
import { expect, test } from "vitest";

import { readCases } from "../../../../../../examples/cases.ts";
import { unsetDefaults } from "./plain-default.ts";

const cases = readCases().map(({ name, text, settings }) => ({
  name,
  settings,
  design: readText(text).value,
}));

test.each(cases)("the defaults of $name change nothing when they are written", ({ design, settings }) => {
  const edits = unsetDefaults(design).map((place) => ({ op: "set" as const, ...place }));
  const before = compileDesign(design, settings, digest);
  const after = compileDesign(applyEdits(structuredClone(design), edits), settings, digest);
  const errors = after.problems.filter(({ severity }) => severity === "error");
  expect({ errors, entities: after.entities }).toEqual({
    errors: before.problems.filter(({ severity }) => severity === "error"),
    entities: before.entities,
  });
});
