import { expect, test } from "vitest";

import { emptyAmounts, quantities } from "./quantities.ts";
import { designOf, fixed, line, settingsOf, told } from "./testing.ts";

test.each<[object, string, string | undefined]>([
  [{ mem: "400m" }, "run", "400Mi"],
  [{ mem: "5u" }, "run", "5Mi"],
  [{ ephemeral_storage: "7n" }, "run", "7Mi"],
  [{ mem: "4" }, "run", "4Gi"],
  [{ mem: "512" }, "run", "512Mi"],
  [{ mem: "12Ki" }, "run", undefined],
  [{ mem: "5GB" }, "register", "5G"],
  [{ mem: "lots" }, "register", undefined],
  [{ mem: "-1Gi" }, "run", "1Gi"],
  [{ cpu: "500Mi" }, "run", "500m"],
  [{ cpu: "2Gi" }, "run", "2"],
  [{ cpu: "500" }, "run", "500m"],
  [{ cpu: "1 core" }, "register", "1"],
  [{ gpu: "500m" }, "register", "1"],
  [{ gpu: "1.5" }, "register", "2"],
])("requests of %j are told at stage %s, and meant as %s", (requests, stage, meant) => {
  const [name = ""] = Object.keys(requests);
  expect(told(quantities, { requests })).toEqual([`${stage} /parameters/requests/${name} quantity`]);
  expect(fixed(quantities, { requests })).toMatchObject({
    parameters: { requests: meant === undefined ? requests : { [name]: meant } },
    left: { length: meant === undefined ? 1 : 0 },
  });
});

test.each([
  { cpu: "500m", mem: "4Gi", gpu: "1", ephemeral_storage: "10G" },
  { cpu: "256", mem: "1Mi", gpu: "0", ephemeral_storage: "0" },
  { cpu: 2, mem: "", gpu: 1 },
])("%j has nothing to tell", (requests) => {
  expect(told(quantities, { requests })).toEqual([]);
});

test("each end of a pair has its own place", () => {
  expect(told(quantities, { resources: { mem: ["400m", "5GB"], cpu: "1Gi" } })).toEqual([
    "run /parameters/resources/cpu quantity",
    "run /parameters/resources/mem/0 quantity",
    "register /parameters/resources/mem/1 quantity",
  ]);
});

test("GPUs of a pod are looked at by Kubernetes only", () => {
  expect(told(quantities, { limits: { gpu: "1.5" }, pod_template: {} })).toEqual([
    "run /parameters/limits/gpu quantity",
  ]);
});

test("default resources of the settings are told in the settings, when the task has none of its own", () => {
  const settings = settingsOf({ default_resources: { requests: { cpu: "lots" } } });
  const [problem] = quantities(designOf(), settings);
  expect(problem && line(problem)).toBe("register settings:/default_resources/requests/cpu quantity");
  expect(problem?.fix).toBeUndefined();
  expect(quantities(designOf({ requests: { cpu: "1" } }), settings)).toEqual([]);
});

test("an amount that is empty is left out by flytekit, and told", () => {
  expect(told(emptyAmounts, { requests: { cpu: "", mem: "1Gi" }, resources: { gpu: "" } })).toEqual([
    "run /parameters/requests/cpu dropped",
    "run /parameters/resources/gpu dropped",
  ]);
  expect(fixed(emptyAmounts, { requests: { cpu: "", mem: "1Gi" } })).toMatchObject({
    parameters: { requests: { mem: "1Gi" } },
    left: [],
  });
});
