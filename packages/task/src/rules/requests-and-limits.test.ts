import { expect, test } from "vitest";

import { requestsAndLimits, resourceForms } from "./requests-and-limits.ts";
import { designOf, fixed, told } from "./testing.ts";

test.each<[string, string, string, string[]]>([
  ["mem", "8Gi", "4Gi", ["register /parameters/requests/mem request-above-limit"]],
  ["mem", "1Gi", "1024Mi", []],
  ["cpu", "1000m", "1", []],
  ["cpu", "2", "1500m", ["run /parameters/requests/cpu request-above-limit"]],
  ["cpu", "1500m", "1200m", ["run /parameters/requests/cpu request-above-limit"]],
  ["cpu", "2001m", "2", ["register /parameters/requests/cpu request-above-limit"]],
  ["cpu", "1", "0", ["register /parameters/requests/cpu request-above-limit"]],
  ["gpu", "1", "2", ["register /parameters/limits/gpu request-above-limit"]],
  ["gpu", "2", "2.0", []],
  ["mem", "512M", "512Mi", ["run /parameters/requests/mem quantity"]],
  ["mem", "1Gi", "2G", ["run /parameters/limits/mem quantity"]],
  ["mem", "lots", "1Gi", []],
])("%s of %s and at most %s", (name, request, limit, problems) => {
  const parameters = { requests: { [name]: request }, limits: { [name]: limit } };
  expect(told(requestsAndLimits, parameters)).toEqual(problems);
  expect(fixed(requestsAndLimits, parameters).left).toEqual([]);
});

test("a pair is compared too, and the fix raises its second amount", () => {
  const parameters = { resources: { mem: ["8Gi", "4Gi"] } };
  expect(told(requestsAndLimits, parameters)).toEqual([
    "register /parameters/resources/mem/0 request-above-limit",
  ]);
  expect(fixed(requestsAndLimits, parameters).parameters).toEqual({ resources: { mem: ["8Gi", "8Gi"] } });
  expect(requestsAndLimits(designOf(parameters))[0]?.message).toBe(
    "Memory request 8Gi is more than the limit 4Gi. Raise the limit or lower the request.",
  );
});

test("resources excludes requests and limits, also empty ones, and moves into them where nothing clashes", () => {
  expect(told(resourceForms, { resources: { cpu: "1" }, limits: {} })).toEqual([
    "compile /parameters/resources exclusive",
  ]);
  expect(
    fixed(resourceForms, { resources: { cpu: "1", mem: ["1Gi", "2Gi"] }, requests: { gpu: "1" } }),
  ).toMatchObject({
    parameters: { requests: { gpu: "1", cpu: "1", mem: "1Gi" }, limits: { mem: "2Gi" } },
    left: [],
  });
  expect(
    resourceForms(designOf({ resources: { cpu: "1" }, requests: { cpu: "2" } }))[0]?.fix,
  ).toBeUndefined();
  expect(told(resourceForms, { requests: { cpu: "1" } })).toEqual([]);
});
