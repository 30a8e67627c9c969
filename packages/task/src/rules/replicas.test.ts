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

test("a limit below its request is raised by the fix, in lists too", () => {
  const group = { group_name: "w", replicas: 1, requests: { cpu: 4 }, limits: { cpu: 2 } };
  const ray = { task_config: { plugin: "RayJobConfig", worker_node_config: [group] } };
  expect(told(replicas, ray)).toEqual([
    `run ${CONFIG}/worker_node_config/0/requests/cpu request-above-limit`,
  ]);
  const mended = fixed(replicas, ray);
  expect(mended.left).toEqual([]);
  expect(mended.parameters).toMatchObject({
    task_config: { worker_node_config: [{ limits: { cpu: "4" } }] },
  });
});

const pod_spec = {
  containers: [
    { name: "primary", image: "{{.image.gpu}}" },
    { name: "side", image: "A B" },
  ],
  initContainers: [{ name: "first", image: "{{.image.gpu}}" }, { name: "second" }],
};
const head_node_config = { pod_template: { pod_spec } };

test.each<[string, object, string, readonly string[]]>([
  [
    "Spark",
    { driver_pod: { pod_spec } },
    "driver_pod/",
    ["containers/0", "containers/1", "initContainers/0"],
  ],
  [
    "RayJobConfig",
    { worker_node_config: [], head_node_config },
    "head_node_config/pod_template/",
    ["containers/0", "containers/1", "initContainers/0"],
  ],
  // Its primary container gets the task's image in any case.
  ["Pod", { pod_spec }, "", ["containers/1", "initContainers/0"]],
])("no placeholder is filled in in the pods of %s", (plugin, config, at, places) => {
  expect(told(replicas, { task_config: { plugin, ...config } })).toEqual(
    places.map((place) => `run ${CONFIG}/${at}pod_spec/${place}/image invalid-value`),
  );
});

test("what is called image in somebody else's options is no image of Kubernetes", () => {
  const sbatch_config = { image: "docker:ubuntu:22.04" };
  const slurm = { plugin: "SlurmFunctionConfig", ssh_config: { host: "h" }, sbatch_config };
  expect(told(replicas, { task_config: slurm })).toEqual([]);
  const batch = { plugin: "AWSBatchConfig", parameters: { image: "A B" } };
  expect(told(replicas, { task_config: batch })).toEqual([]);
});
