import { kinds } from "@fletch/task";
import { expect, test } from "vitest";

import { kindFields, sectionFields } from "./design-shape.ts";
import { sections } from "./sections/sections.ts";

test("the sections show every key and parameter of every kind exactly once", () => {
  for (const kind of Object.keys(kinds)) {
    const { keys, parameters } = kindFields(kind);
    const shown = sections.flatMap((section) => sectionFields(section, kind).map((field) => field.path));
    expect(shown.toSorted()).toEqual(
      [
        ...keys.map(({ name }) => `/${name}`),
        ...parameters.map(({ name }) => `/parameters/${name}`),
      ].toSorted(),
    );
  }
});

test("a kind that nobody knows is shown as a task, with the field that says which it is", () => {
  for (const kind of ["tusk", undefined, "toString"]) expect(kindFields(kind)).toBe(kindFields("task"));
  expect(kindFields("tusk").keys.map(({ name }) => name)).toContain("kind");
});

test("shapes are read once", () => {
  expect(kindFields("task").parameters).toBe(kindFields("task").parameters);
});
