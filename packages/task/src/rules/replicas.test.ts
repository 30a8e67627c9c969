import { expect, test } from "vitest";

import { replicas } from "./replicas.ts";
import { fixed, told } from "./testing.ts";

const CONFIG = "/parameters/task_config";
const dask = (scheduler: object) => ({ task_config: { plugin: "Dask", scheduler } });

test("what Kubernetes can start has nothing to tell", () => {
  const scheduler = { image: "ghcr.io/acme/dask:1", requests: { cpu: 1, mem: "" }, limits: { cpu: "2" } };
  expect(told(replicas, dask(scheduler))).toEqual([]);
  expect(told(replicas, dask({ image: "" }))).toEqual([]);
  expect(told(replicas, { requests: { cpu: "lots" } })).toEqual([]);
});

test.each([
  [{ image: "{{.image.default}}" }, "image invalid-value"],
  [{ image: "Acme Train" }, "image invalid-value"],
  [{ requests: { cpu: "lots" } }, "requests/cpu quantity"],
  [{ limits: { gpu: "1.5" } }, "limits/gpu quantity"],
  [{ requests: { mem: "4Gi" }, limits: { mem: "4G" } }, "requests/mem request-above-limit"],
])("%j goes wrong when the pods start", (scheduler, problem) => {
  expect(told(replicas, dask(scheduler))).toEqual([`run ${CONFIG}/scheduler/${problem}`]);
});

test("a limit below its request is raised by the fix, in lists too, and pods are left to their own rules", () => {
  const group = { group_name: "w", replicas: 1, requests: { cpu: 4 }, limits: { cpu: 2 } };
  const pod = {
    group_name: "p",
    replicas: 1,
    pod_template: { pod_spec: { containers: [{ name: "a", image: "A B" }] } },
  };
  const ray = { task_config: { plugin: "RayJobConfig", worker_node_config: [group, pod] } };
  expect(told(replicas, ray)).toEqual([
    `run ${CONFIG}/worker_node_config/0/requests/cpu request-above-limit`,
  ]);
  const mended = fixed(replicas, ray);
  expect(mended.left).toEqual([]);
  expect(mended.parameters).toMatchObject({
    task_config: { worker_node_config: [{ limits: { cpu: "4" } }, {}] },
  });
});
