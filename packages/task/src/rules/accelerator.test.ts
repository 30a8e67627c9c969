import { expect, test } from "vitest";

import { accelerator } from "./accelerator.ts";
import { fixed, told } from "./testing.ts";

const device = "nvidia-tesla-a100";

test.each<[object, string[]]>([
  [{ limits: { gpu: "1" } }, []],
  [{ requests: { gpu: 1 } }, []],
  [{ resources: { gpu: ["1", "1"] } }, []],
  [
    {
      pod_template: {
        pod_spec: { containers: [{ name: "primary", resources: { limits: { "nvidia.com/gpu": "1" } } }] },
      },
    },
    [],
  ],
  [{ task_config: { plugin: "PyTorch", worker: { replicas: 2, limits: { gpu: "1" } } } }, []],
  [
    {
      task_config: {
        plugin: "RayJobConfig",
        worker_node_config: [{ group_name: "w", replicas: 1, requests: { gpu: 1 } }],
      },
    },
    [],
  ],
  [
    {
      task_config: {
        plugin: "Spark",
        executor_pod: {
          pod_spec: { containers: [{ name: "primary", resources: { limits: { "nvidia.com/gpu": 1 } } }] },
        },
      },
    },
    [],
  ],
  [
    { task_config: { plugin: "Dask", workers: { requests: { gpu: "0" } } } },
    ["run /parameters/accelerator dropped"],
  ],
  [
    {
      task_config: { plugin: "Databricks", databricks_conf: { limits: null, pod_spec: { containers: 1 } } },
    },
    ["run /parameters/accelerator dropped"],
  ],
  [{ task_config: { plugin: "PerianConfig", accelerators: 1 } }, []],
  [{ task_config: { plugin: "SlurmFunctionConfig", ssh_config: { host: "h" } } }, []],
  [{}, ["run /parameters/accelerator dropped"]],
  [{ limits: { gpu: "0" } }, ["run /parameters/accelerator dropped"]],
  [{ resources: { cpu: "1" } }, ["run /parameters/accelerator dropped"]],
])("with %j", (more, problems) => {
  const parameters = { accelerator: { device }, ...more };
  expect(told(accelerator, parameters)).toEqual(problems);
  expect(fixed(accelerator, parameters).left).toEqual([]);
});

test.each<[object, string[]]>([
  [{ device, partition_size: "1g.5gb" }, []],
  [{ device, unpartitioned: true }, []],
  [{ device, partition_size: "1g.10gb" }, ["run /parameters/accelerator/partition_size unknown-name"]],
  [
    { device: "nvidia-h100", partition_size: "1g" },
    ["run /parameters/accelerator/partition_size unknown-name"],
  ],
  [{ device: "nvidia-tesla-a10" }, ["run /parameters/accelerator/device unknown-name"]],
  [{ device: "T4" }, ["run /parameters/accelerator/device unknown-name"]],
  [{ device: "habana-gaudi" }, []],
  [{ device: "" }, ["run /parameters/accelerator/device missing"]],
])("%j", (given, problems) => {
  expect(told(accelerator, { accelerator: given, limits: { gpu: "1" } })).toEqual(problems);
});

test("a constant's name becomes its device", () => {
  expect(
    fixed(accelerator, { accelerator: { device: "T4" }, limits: { gpu: "1" } }).parameters,
  ).toMatchObject({
    accelerator: { device: "nvidia-tesla-t4" },
  });
});
