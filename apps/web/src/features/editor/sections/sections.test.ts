import { designSchema, shapeOf } from "@fletch/task";
import { expect, test } from "vitest";

import { sectionOf, sections } from "./sections.ts";

test("every key of a design and every parameter has a place in the form", () => {
  const schema = shapeOf(designSchema);
  const kinds = schema.kind === "variants" ? schema.options : [schema];
  const homeless = kinds.flatMap((kind) =>
    kind.kind === "object"
      ? kind.fields.flatMap((entry) =>
          entry.name === "parameters" && entry.shape.kind === "object"
            ? entry.shape.fields.map((parameter) => `/parameters/${parameter.name}`)
            : entry.name === "format"
              ? []
              : [`/${entry.name}`],
        )
      : [],
  );
  expect(homeless.length).toBeGreaterThan(0);
  expect(homeless.filter((path) => sectionOf(path) === "advanced")).toEqual([]);
});

test("a place below a parameter belongs to the parameter's section", () => {
  expect(sectionOf("/parameters/requests/cpu")).toBe("resources");
  expect(sectionOf("/inputs/3/type")).toBe("interface");
});

test("what the form does not know is Advanced", () => {
  expect(sectionOf("/parameters/colour")).toBe("advanced");
  expect(sectionOf("/colour")).toBe("advanced");
});

test("no key is shown twice", () => {
  const all = sections.flatMap((section) => [...(section.keys ?? []), ...(section.parameters ?? [])]);
  expect(new Set(all).size).toBe(all.length);
});
