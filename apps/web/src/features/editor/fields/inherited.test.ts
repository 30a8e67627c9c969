import { expect, test } from "vitest";

import { inheritedFrom } from "./inherited.ts";

const bare = { project: "p", domain: "d", version: "v", images: {}, env: {} };
const full = {
  ...bare,
  images: { default: "ghcr.io/acme/base:1" },
  env: { LEVEL: "info" },
  default_resources: { requests: { cpu: "1" } },
};
const pod = (container: object) => ({
  kind: "task",
  parameters: { pod_template: { pod_spec: { containers: [{ name: "primary", ...container }] } } },
});
const IMAGE = "/parameters/container_image";
const REQUESTS = "/parameters/requests";

test.each([
  ["an image of the settings", IMAGE, { kind: "task" }, full, "settings"],
  ["an image of nobody", IMAGE, { kind: "task" }, bare, undefined],
  ["the container's image, which wins", IMAGE, pod({ image: "other:1" }), full, "pod template"],
  [
    "the settings' resources, which replace the container's",
    REQUESTS,
    pod({ resources: { limits: { cpu: "1" } } }),
    full,
    "settings",
  ],
  ["the container's resources", REQUESTS, pod({ resources: { limits: { cpu: "1" } } }), bare, "pod template"],
  [
    "another container's resources",
    REQUESTS,
    pod({ name: "side", resources: { limits: { cpu: "1" } } }),
    bare,
    undefined,
  ],
  ["variables of the settings", "/parameters/environment", { kind: "eager" }, full, "settings"],
  ["no variables", "/parameters/environment", { kind: "eager" }, bare, undefined],
  ["a container of one's own", IMAGE, { kind: "container" }, full, undefined],
  ["any other field", "/parameters/retries", { kind: "task" }, full, undefined],
] as const)("%s", (_words, path, design, settings, layer) => {
  expect(inheritedFrom(path, design, settings)).toBe(layer);
});
