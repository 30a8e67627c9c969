import { expect, test } from "vitest";

import { readSettings } from "./read-settings.ts";

const told = (settings: unknown) =>
  readSettings(settings).problems.map(({ path, in: place }) => `${place} ${path}`);
const least = { project: "p", domain: "d" };

test("project and domain are enough to read settings; version and images are then empty", () => {
  expect(readSettings(least)).toEqual({ settings: { ...least, version: "", images: {} }, problems: [] });
});

test.each([
  [{}, ["settings /project", "settings /domain"]],
  [{ ...least, images: { default: "reg/img" } }, ["settings /images/default"]],
  [{ ...least, images: { default: "" } }, ["settings /images/default"]],
  [{ ...least, env: { A: 1 } }, ["settings /env/A"]],
  [{ ...least, projekt: "p" }, ["settings /projekt"]],
  [{ ...least, env: { 1: "x" } }, ["settings /env/1"]],
  [
    { ...least, default_resources: { requests: { cpu: true } } },
    ["settings /default_resources/requests/cpu"],
  ],
])("%j is refused at %j", (settings, paths) => {
  expect(told(settings)).toEqual(paths);
});

test("only the default image needs a tag or digest", () => {
  expect(told({ ...least, images: { default: "a/b@sha256:1", bare: "a/b" } })).toEqual([]);
});

test("amounts may be numbers", () => {
  const { settings } = readSettings({ ...least, default_resources: { limits: { cpu: 2 } } });
  expect(settings?.default_resources).toEqual({ limits: { cpu: "2" } });
});

test("what is wrong is told in words, without a change that would be one of the design", () => {
  const { problems } = readSettings({ domain: 5, projct: "p", images: { default: 7 } });
  expect(problems.map(({ message }) => message)).toEqual([
    "This should be a text, not a number (5).",
    "This should be a text, not a number (7).",
    '"projct" is not known here. Did you mean "project"?',
  ]);
  expect(readSettings({ project: "p" }).problems).toMatchObject([
    { path: "/domain", code: "missing", message: '"domain" is missing. Give it a text.' },
  ]);
  expect(problems.some((problem) => "fix" in problem)).toBe(false);
});
