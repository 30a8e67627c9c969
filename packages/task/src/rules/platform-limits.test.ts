import { expect, test } from "vitest";

import { overPlatform } from "./platform-limits.ts";
import { designOf, line, settingsOf } from "./testing.ts";

const LIMITS = { cpu: "8", mem: "16Gi", gpu: "4" };
const settings = settingsOf();

const told = (parameters: object, more: object = {}): string[] =>
  overPlatform(designOf(parameters), settingsOf(more), LIMITS).map(line);

const REFUSED = "above-platform-limit";

test.each<[string, object, string[]]>([
  ["within", { requests: { cpu: "8", mem: "16Gi", gpu: "4" } }, []],
  ["a request", { requests: { cpu: "9" } }, [`register /parameters/requests/cpu ${REFUSED}`]],
  [
    "a limit beside a request",
    { requests: { mem: "1Gi" }, limits: { mem: "17Gi" } },
    [`register /parameters/limits/mem ${REFUSED}`],
  ],
  ["a limit alone", { limits: { cpu: "64" } }, [`run /parameters/limits/cpu ${REFUSED}`]],
  ["less than a unit more", { requests: { cpu: "7500m" }, limits: { cpu: "8" } }, []],
  [
    "a fraction of a byte more",
    { requests: { mem: "17179869184.5" } },
    [`register /parameters/requests/mem ${REFUSED}`],
  ],
  [
    "both of a pair",
    { resources: { gpu: ["5", "5"] } },
    [`register /parameters/resources/gpu/0 ${REFUSED}`, `register /parameters/resources/gpu/1 ${REFUSED}`],
  ],
  ["GPUs of a pod", { requests: { gpu: "5" }, pod_template: { primary_container_name: "primary" } }, []],
  ["what is not limited", { requests: { ephemeral_storage: "1Ti" } }, []],
  ["what is no amount", { requests: { cpu: "lots" } }, []],
])("%s", (_, parameters, problems) => {
  expect(told(parameters)).toEqual(problems);
});

test("amounts of the settings are told there, and a limit that nobody can read limits nothing", () => {
  expect(told({}, { default_resources: { requests: { cpu: "9" } } })).toEqual([
    `register settings:/default_resources/requests/cpu ${REFUSED}`,
  ]);
  const design = designOf({ requests: { cpu: "9" } });
  expect(overPlatform(design, settings, { cpu: "lots" })).toEqual([]);
});

test("the words say what is allowed, and the fix lowers to it", () => {
  const [problem] = overPlatform(designOf({ requests: { cpu: "9" } }), settings, LIMITS);
  expect(problem?.message).toBe(
    "CPU 9 is more than the 8 that this Flyte allows a task here: it refuses the task. Ask for less, or have the platform's limit raised.",
  );
  expect(problem?.fix?.edits).toEqual([{ op: "set", path: "/parameters/requests/cpu", value: "8" }]);
});
