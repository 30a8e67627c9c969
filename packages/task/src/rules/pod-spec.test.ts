import { expect, test } from "vitest";

import { podSpec } from "./pod-spec.ts";
import { fixed, told } from "./testing.ts";

const at = "/parameters/pod_template/pod_spec";
const pod = (spec: object) => ({
  pod_template: { pod_spec: { containers: [{ name: "primary" }], ...spec } },
});
const container = (more: object) => pod({ containers: [{ name: "primary", ...more }] });
const sidecar = (more: object) => pod({ containers: [{ name: "primary" }, { name: "b", ...more }] });

test.each<[string, object, string[], number]>([
  ["nothing", { pod_template: {} }, [], 0],
  [
    "an amount that is none",
    container({ resources: { limits: { memory: "5GB" } } }),
    [`register ${at}/containers/0/resources/limits/memory quantity`],
    0,
  ],
  [
    "an amount of an init container",
    pod({ initContainers: [{ name: "i", resources: { requests: { cpu: "lots" } } }] }),
    [`register ${at}/initContainers/0/resources/requests/cpu quantity`],
    1,
  ],
  [
    "a size of a volume",
    pod({ volumes: [{ name: "v", emptyDir: { sizeLimit: "1 Gi" } }] }),
    [`register ${at}/volumes/0/emptyDir/sizeLimit quantity`],
    0,
  ],
  [
    "a request above its limit",
    container({ resources: { requests: { cpu: "2" }, limits: { cpu: "1" } } }),
    [`register ${at}/containers/0/resources/requests/cpu request-above-limit`],
    0,
  ],
  [
    "a device's request above its limit",
    container({ resources: { requests: { "nvidia.com/gpu": "2" }, limits: { "nvidia.com/gpu": "1" } } }),
    [`run ${at}/containers/0/resources/requests/nvidia.com~1gpu request-above-limit`],
    0,
  ],
  [
    "a sidecar without a limit",
    sidecar({ resources: { requests: { cpu: "1" } } }),
    [`run ${at}/containers/1/resources/requests/cpu missing`],
    0,
  ],
  [
    "a mount without a volume",
    container({ volumeMounts: [{ name: "dat", mountPath: "/d" }] }),
    [`run ${at}/containers/0/volumeMounts/0/name unknown-name`],
    1,
  ],
  [
    "two volumes of one name",
    pod({
      volumes: [
        { name: "v", emptyDir: {} },
        { name: "v", emptyDir: {} },
      ],
    }),
    [`run ${at}/volumes/1/name duplicate-name`],
    1,
  ],
])("%s", (_, parameters, problems, left) => {
  expect(told(podSpec, parameters)).toEqual(problems);
  expect(fixed(podSpec, parameters).left).toHaveLength(left);
});

test("a mount takes the volume with nearly its name", () => {
  const spec = {
    containers: [{ name: "primary", volumeMounts: [{ name: "dat", mountPath: "/d" }] }],
    volumes: [{ name: "data", emptyDir: {} }],
  };
  expect(fixed(podSpec, { pod_template: { pod_spec: spec } }).left).toEqual([]);
});

test("the spec of the plugin Pod is held to the same", () => {
  const side = { name: "side", image: "a:b", volumeMounts: [{ name: "x", mountPath: "/x" }] };
  const primary = { name: "primary", resources: { limits: { cpu: "lots" } } };
  const task_config = { plugin: "Pod", pod_spec: { containers: [primary, side] } };
  const at = "/parameters/task_config/pod_spec/containers";
  expect(told(podSpec, { task_config })).toEqual([
    `register ${at}/0/resources/limits/cpu quantity`,
    `run ${at}/1/volumeMounts/0/name unknown-name`,
  ]);
});
