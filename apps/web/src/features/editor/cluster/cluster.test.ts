import { expect, test } from "vitest";

import { amountsInWords, countInWords, roleInWords } from "./cluster-words.ts";
import { type Cluster, clusterOf, type Totals } from "./cluster.ts";

const total = (totals: Totals): string =>
  `${totals.pods} ${totals.pods === 1 ? "pod" : "pods"}: ${amountsInWords(totals)}`;

const linesOf = ({ roles, totals, atMost }: Cluster): readonly string[] => [
  ...roles.map((role) => `${countInWords(role)} ${role.name}: ${roleInWords(role)}`),
  `In all ${total(totals)}`,
  ...(atMost === undefined ? [] : [`At most ${total(atMost)}`]),
];

const words = (config: object, parameters: object = {}): readonly string[] => {
  const cluster = clusterOf(config, parameters);
  return cluster === undefined ? [] : linesOf(cluster);
};

test("a Ray cluster is its head and its groups, and grows only when it may", () => {
  const config = {
    plugin: "RayJobConfig",
    head_node_config: { requests: { cpu: "1", mem: "2Gi" } },
    worker_node_config: [
      { group_name: "cpu", replicas: 2, max_replicas: 5, requests: { cpu: "500m" }, limits: { gpu: "1" } },
    ],
  };
  expect(words(config)).toEqual([
    "1 Head: 1 core, 2.15 GB",
    "2 cpu: 0.5 core, 1 GPU each",
    "In all 3 pods: 2 cores, 2.15 GB, 2 GPUs",
  ]);
  const growing = words({ ...config, enable_autoscaling: true });
  expect(growing).toContain("2 to 5 cpu: 0.5 core, 1 GPU each");
  expect(growing.at(-1)).toBe("At most 6 pods: 3.5 cores, 2.15 GB, 5 GPUs");
});

test("groups without requests and limits are as the task", () => {
  expect(
    words({ plugin: "PyTorch", worker: { replicas: 3 } }, { requests: { cpu: "2" }, limits: { cpu: "4" } }),
  ).toEqual(["1 Master: 2 cores", "3 Workers: 2 cores each", "In all 4 pods: 8 cores"]);
  expect(words({ plugin: "Dask" }, { resources: { cpu: ["1", "2"] } })).toEqual([
    "1 Job runner: 1 core, runs the function",
    "1 Scheduler: 1 core",
    "1 Workers: 1 core",
    "In all 3 pods: 3 cores",
  ]);
});

test("a pod template of a group says what its primary container gets", () => {
  const containers = [
    { name: "side", resources: { limits: { cpu: "8" } } },
    { name: "main", resources: { requests: { memory: "4Gi" }, limits: { "nvidia.com/gpu": "2" } } },
  ];
  const pod_template = { primary_container_name: "main", pod_spec: { containers } };
  const worker_node_config = [{ group_name: "gpu", replicas: 1, pod_template }];
  expect(
    words({ plugin: "RayJobConfig", worker_node_config }, { requests: { cpu: "1", mem: "1Gi" } }),
  ).toContain("1 gpu: 1 core, 4.29 GB, 2 GPUs");
});

test("Spark counts memory in powers of 1024 and has defaults of its own", () => {
  expect(
    words({
      plugin: "Spark",
      spark_conf: { "spark.executor.memory": "1024m", "spark.executor.instances": "4" },
    }),
  ).toEqual([
    "1 Driver: 1 core, 1.07 GB, runs the function",
    "4 Executors: 1 core, 1.07 GB each",
    "In all 5 pods: 5 cores, 5.37 GB",
  ]);
});

test("old counts win, groups without pods are left out, and processes are told", () => {
  expect(words({ plugin: "TfJob", num_workers: 2, worker: { replicas: 5 } })).toEqual([
    "2 Workers: no amounts set",
    "In all 2 pods: no amounts set",
  ]);
  expect(words({ plugin: "MPIJob", launcher: { replicas: 1 }, worker: { replicas: 2 }, slots: 4 })).toContain(
    "2 Workers: no amounts set, 4 processes each",
  );
  expect(words({ plugin: "Elastic", nnodes: "2:4", nproc_per_node: 8 }).at(0)).toBe(
    "2 to 4 Nodes: no amounts set, 8 processes each",
  );
});

test("a plugin without pods of its own, or with none as yet, has no cluster, and half-typed settings do no harm", () => {
  expect(clusterOf({ plugin: "SlurmFunctionConfig" }, {})).toBeUndefined();
  expect(clusterOf(undefined, undefined)).toBeUndefined();
  expect(clusterOf({ plugin: "TfJob" }, {})).toBeUndefined();
  expect(words({ plugin: "RayJobConfig", worker_node_config: [null, { replicas: "x" }] })).toEqual([
    "1 Head: no amounts set",
    "In all 1 pod: no amounts set",
  ]);
});
