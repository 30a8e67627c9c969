import { expect, test } from "vitest";

import { editSettings } from "./use-settings-at.ts";

const settings = { project: "p", domain: "d", images: { default: "a:1" }, env: { A: "1" } };

test("the last entry takes its map with it", () => {
  expect(editSettings(settings, [{ op: "remove", path: "/env/A" }])).toEqual({
    project: "p",
    domain: "d",
    images: { default: "a:1" },
  });
});

test("a part that is switched on may be empty", () => {
  expect(editSettings(settings, [{ op: "set", path: "/fast", value: {} }])).toMatchObject({ fast: {} });
});

test("what is around a removed field goes when nothing else is in it", () => {
  const resources = { ...settings, default_resources: { requests: { cpu: "1" } } };
  expect(editSettings(resources, [{ op: "remove", path: "/default_resources/requests/cpu" }])).toEqual(
    settings,
  );
});

test("project and domain are always there", () => {
  expect(editSettings(settings, [{ op: "remove", path: "/project" }])).toMatchObject({
    project: "",
    domain: "d",
  });
});
