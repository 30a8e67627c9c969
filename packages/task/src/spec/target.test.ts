import { expect, test } from "vitest";

import type { TargetParameters } from "../plugins/index.ts";
import { settingsSchema, type SettingsInput } from "../settings.ts";
import { compileTarget, defaultCommand, fastPrefix } from "./target.ts";

const settings = (more: Partial<SettingsInput> = {}) =>
  settingsSchema.parse({
    project: "p",
    domain: "d",
    version: "v",
    images: { default: "reg/img:t" },
    ...more,
  });
const target = (given: TargetParameters, more?: Partial<SettingsInput>) =>
  compileTarget(given, ["run"], settings(more));

test("a container has its image, arguments and resources; no variables, no env", () => {
  expect(target({})).toEqual({ container: { image: "reg/img:t", args: ["run"], resources: {} } });
});

test("the settings' variables come first, packages at start last, each name once", () => {
  const given = {
    container_image: { builder: "noop", base_image: "b", runtime_packages: ["x"] },
    environment: { _F_RUNTIME_PACKAGES: "old", B: "t" },
  };
  expect(target(given, { env: { B: "s" } })).toHaveProperty("container.env", [
    { key: "B", value: "t" },
    { key: "_F_RUNTIME_PACKAGES", value: "x" },
  ]);
});

test("fast registration puts its words in front, with placeholders for what is not known", () => {
  expect(fastPrefix(undefined)).toEqual([]);
  expect(fastPrefix({ destination_dir: "" })).toEqual([
    "pyflyte-fast-execute",
    "--additional-distribution",
    "{{ .remote_package_path }}",
    "--dest-dir",
    "{{ .dest_dir }}",
    "--",
  ]);
  const fast = { distribution_location: "s3://b", destination_dir: "/root" };
  expect(target({ pod_template: {} }, { fast })).toHaveProperty("k8sPod.podSpec.containers.0.args", [
    "pyflyte-fast-execute",
    "--additional-distribution",
    "s3://b",
    "--dest-dir",
    "/root",
    "--",
    "run",
  ]);
});

test("the command is one word an element", () => {
  expect(defaultCommand(["--resolver", "r"])).toHaveLength(13);
});

test("a plugin may turn a container into a pod", () => {
  expect(target({ task_config: { plugin: "Elastic" } })).toHaveProperty("k8sPod");
  expect(target({ task_config: { plugin: "Elastic" }, shared_memory: true })).toHaveProperty("container");
});
