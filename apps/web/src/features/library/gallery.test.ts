import { readText } from "@fletch/task";
import { expect, test } from "vitest";

import { findTemplates, FIRST, templateOf, templates } from "./gallery.ts";

const text = `# Keep results
# Inputs that do not count
# are left out.
format: fletch/v1
kind: dynamic
module: a
function: f
parameters:
  cache: { version: "1" }

  retries: 2 # not a title
  task_config:
    plugin: Spark
`;

test("a template's title and description are its first comment lines, and it shows what it sets", () => {
  expect(templateOf("keep", text)).toMatchObject({
    title: "Keep results",
    description: "Inputs that do not count are left out.",
    shows: ["dynamic", "Spark", "cache", "retries", "task_config"],
  });
});

test("a template without comments is called by its folder", () => {
  expect(templateOf("keep-it-all", "kind: task\n").title).toBe("keep it all");
});

test("templates are found by all words, and by what they show", () => {
  const all = [templateOf("keep", text), templateOf("other", "# Other\nkind: task\nmodule: retries\n")];
  const names = (words: string, shows?: string) =>
    findTemplates(all, { words, shows }).map((template) => template.name);
  expect(names("")).toEqual(["keep", "other"]);
  expect(names("RETRIES")).toEqual(["keep", "other"]);
  expect(names("retries dynamic")).toEqual(["keep"]);
  expect(names("", "retries")).toEqual(["keep"]);
});

test("what an example shows is what a YAML parser finds in it", () => {
  for (const { name, text, shows } of templates) {
    const value = readText(text).value as {
      kind: string;
      parameters?: Record<string, unknown> & { task_config?: { plugin?: string } };
      template?: { type: string };
    };
    const kinds = [
      value.kind === "task" ? undefined : value.kind,
      value.parameters?.task_config?.plugin,
      value.template?.type,
    ];
    expect(shows, name).toEqual([
      ...kinds.filter((kind) => kind !== undefined),
      ...Object.keys(value.parameters ?? {}),
    ]);
  }
});

test("every example has a title and says what it shows", () => {
  expect(templates.length).toBeGreaterThan(0);
  for (const template of templates) {
    expect(template.title, template.name).not.toBe(template.name.replaceAll("-", " "));
    expect(template.description, template.name).not.toBe("");
  }
});

test("what a newcomer sees first is there", () => {
  expect(templates.slice(0, FIRST.length).map((template) => template.name)).toEqual(FIRST);
});
