import { expect, test } from "vitest";

import { sections } from "./sections.ts";
import { sectionsOf } from "./use-sections.ts";

const ids = (kind: string): readonly string[] => sectionsOf(kind).map(({ id }) => id);

test("a kind has the sections that it has fields for, and always the one of unknown keys", () => {
  expect(ids("reference")).toEqual(["identity", "interface", "advanced"]);
  expect(ids("container")).not.toContain("plugin");
  expect(ids("container")).toContain("resources");
  expect(ids("dynamic")).toEqual(sections.map(({ id }) => id));
});

test("a kind that nobody knows has every section", () => {
  expect(ids("taskk")).toEqual(sections.map(({ id }) => id));
});
