import type { Shape } from "@fletch/task";
import { expect, test } from "vitest";

import { fieldGroups } from "./field-groups.ts";

const entry = (name: string, group?: string): { name: string; shape: Shape } => ({
  name,
  shape: { kind: "free", meta: { label: name, help: "", ...(group && { group }) } },
});

test("fields stand by their groups, those without one first", () => {
  const groups = fieldGroups([entry("a", "Files"), entry("b"), entry("c", "Build"), entry("d", "Files")]);
  expect(groups.map(({ title, fields }) => [title, fields.map(({ name }) => name).join()])).toEqual([
    [undefined, "b"],
    ["Files", "a,d"],
    ["Build", "c"],
  ]);
});

test("a group that is called like its field has no heading of its own", () => {
  expect(fieldGroups([entry("Run policy", "Run policy")])).toMatchObject([{ title: undefined }]);
  const packages = fieldGroups([entry("Packages", "Packages"), entry("Index", "Packages")]);
  expect(packages.map(({ title, fields }) => [title, fields.length])).toEqual([["Packages", 2]]);
});
