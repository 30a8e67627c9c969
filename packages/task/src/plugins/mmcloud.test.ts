import { expect, test } from "vitest";

import { MMCloudConfig } from "./mmcloud.ts";
import { asked } from "./testing.ts";

const { custom, problems, fixed, read } = asked(MMCloudConfig);

test("four amounts are asked for, null where there is no limit", () => {
  expect(custom({})).toEqual({ resources: ["1", "1", null, null], submit_extra: "" });
  const parameters = { requests: { cpu: "500m" }, limits: { mem: "4Gi" }, resources: { cpu: "9" } };
  expect(custom({ submit_extra: "--x" }, parameters)).toEqual({
    resources: ["1", "4", null, "4"],
    submit_extra: "--x",
  });
});

test("requests and limits do not reach the container; resources do", () => {
  const resources = { cpu: "9" };
  expect(MMCloudConfig.prepare?.(read({}), { requests: { cpu: "1" }, limits: {}, resources })).toEqual({
    resources,
  });
});

test("what is lost is told, and what cannot be read is refused", () => {
  expect(
    problems({}, { requests: { gpu: "1", cpu: "2" }, limits: { cpu: "1", ephemeral_storage: "1Gi" } }),
  ).toEqual([
    "error /parameters/requests/cpu quantity",
    "warning /parameters/requests/gpu dropped",
    "warning /parameters/limits/ephemeral_storage dropped",
  ]);
  expect(fixed({}, { limits: { gpu: "1", cpu: "2" } })).toHaveProperty("limits", { cpu: "2" });
  expect(problems({}, { requests: { mem: "abc" } })).toEqual(["error /parameters/requests/mem quantity"]);
  expect(problems({}, { accelerator: { device: "nvidia-tesla-t4" }, shared_memory: true })).toEqual([
    "warning /parameters/shared_memory dropped",
    "warning /parameters/accelerator dropped",
  ]);
  expect(problems({}, { pod_template: {} })).toEqual(["warning /parameters/pod_template invalid-value"]);
});

test("resources can be moved to requests and limits, unless these say something", () => {
  const resources = { cpu: ["2", "4"] as [string, string], mem: "4Gi" };
  expect(problems({}, { resources })).toEqual(["warning /parameters/resources dropped"]);
  expect(fixed({}, { resources })).toEqual({
    requests: { cpu: "2", mem: "4Gi" },
    limits: { cpu: "4" },
    task_config: { plugin: "MMCloudConfig" },
  });
  for (const side of ["requests", "limits"])
    expect(fixed({}, { resources, [side]: {} })).toHaveProperty("resources");
});

test("further options that cannot be split into words are told", () => {
  const bad = ["--env 'A=b", '--env "A=\\"', "--tag a\\", "don't"];
  for (const submit_extra of bad)
    expect(problems({ submit_extra })).toEqual([
      "warning /parameters/task_config/submit_extra invalid-value",
    ]);
  const good = ["", "--env 'A=\\'", '--env "A=\\"" --x', "don\\'t", "a 'b'\"c\"d\n"];
  for (const submit_extra of good) expect(problems({ submit_extra })).toEqual([]);
});

test("default resources of the settings are told to be the container's", () => {
  const settings = {
    project: "p",
    domain: "d",
    version: "",
    images: { default: "i:1" },
    default_resources: {},
  };
  for (const side of ["requests", "limits"])
    expect(problems({}, { [side]: { cpu: "1" } }, settings)).toEqual([
      "notice /parameters/requests overridden",
    ]);
  expect(problems({}, {}, settings)).toEqual([]);
});
