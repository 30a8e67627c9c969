import { expect, test } from "vitest";

import { sharedMemory } from "./shared-memory.ts";
import { fixed, told } from "./testing.ts";

test.each<[object, string[], object | undefined]>([
  [{ shared_memory: true }, [], undefined],
  [{ shared_memory: false }, [], undefined],
  [{ shared_memory: "2Gi" }, [], undefined],
  [{ shared_memory: "2Gi", limits: { mem: "2048Mi" } }, [], undefined],
  [{ shared_memory: 1024 }, ["run /parameters/shared_memory dropped"], { shared_memory: "1024Mi" }],
  [{ shared_memory: 1 }, ["run /parameters/shared_memory dropped"], { shared_memory: true }],
  [{ shared_memory: 0 }, ["run /parameters/shared_memory dropped"], {}],
  [{ shared_memory: "" }, ["run /parameters/shared_memory quantity"], { shared_memory: true }],
  [{ shared_memory: "2GB" }, ["run /parameters/shared_memory quantity"], { shared_memory: "2G" }],
  [{ shared_memory: "64m" }, ["run /parameters/shared_memory quantity"], { shared_memory: "64Mi" }],
  [
    { shared_memory: "4Gi", requests: { mem: "2Gi" } },
    ["run /parameters/shared_memory request-above-limit"],
    { shared_memory: "4Gi", requests: { mem: "4Gi" } },
  ],
  [
    { shared_memory: "4Gi", resources: { mem: ["1Gi", "2Gi"] } },
    ["run /parameters/shared_memory request-above-limit"],
    { shared_memory: "4Gi", resources: { mem: ["1Gi", "4Gi"] } },
  ],
])("%j", (parameters, problems, after) => {
  expect(told(sharedMemory, parameters)).toEqual(problems);
  expect(fixed(sharedMemory, parameters)).toMatchObject({ parameters: after ?? parameters, left: [] });
});

test("a mount or a volume of the pod template that is in the way is told at its place", () => {
  const containers = [{ name: "primary", volumeMounts: [{ name: "x", mountPath: "/dev/shm" }] }];
  const volumes = [
    { name: "x", emptyDir: {} },
    { name: "flyte-shared-memory", emptyDir: {} },
  ];
  expect(
    told(sharedMemory, { shared_memory: true, pod_template: { pod_spec: { containers, volumes } } }),
  ).toEqual([
    "run /parameters/pod_template/pod_spec/containers/0/volumeMounts/0 exclusive",
    "run /parameters/pod_template/pod_spec/volumes/1 exclusive",
  ]);
});
