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
  [{ ...least, projekt: "p" }, ["settings "]],
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
