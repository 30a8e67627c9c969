import { expect, test } from "vitest";
import type { z } from "zod";

import { refusals } from "../parameters/testing.ts";
import { Elastic } from "./elastic.ts";
import type { PluginParameters } from "./task-plugin.ts";
import { asked } from "./testing.ts";

type Config = z.output<typeof Elastic.schema>;
const config = (given: object): Config => Elastic.schema.parse({ plugin: "Elastic", ...given });
const custom = (given: object) =>
  Elastic.custom?.(config(given), { parameters: {}, pythonInterpreter: "/opt/venv/bin/python3" });
const { fixed } = asked(Elastic);
const problems = (given: object, parameters: PluginParameters = { shared_memory: true }) =>
  Elastic.check?.(config(given), parameters).map(({ path, stage }) => `${stage} ${path}`);

test("one node is an ordinary task without custom", () => {
  for (const given of [{}, { nnodes: 1, run_policy: { backoff_limit: 1 } }]) {
    expect(Elastic.taskType(config(given))).toBe("python-task");
    expect(custom(given)).toBeUndefined();
  }
});

test("the text 1 is a training job of one node", () => {
  expect(Elastic.taskType(config({ nnodes: "1" }))).toBe("pytorch");
  expect(custom({ nnodes: "1" })).toMatchObject({ workerReplicas: { replicas: 1 } });
  expect(problems({ nnodes: "1" })).toEqual(["run /parameters/task_config/nnodes"]);
  expect(fixed({ nnodes: "1" }, { shared_memory: true })).toHaveProperty("task_config.nnodes", 1);
});

test("several nodes are a job; zeros vanish", () => {
  expect(custom({ nnodes: 2 })).toEqual({
    workerReplicas: { replicas: 2 },
    elasticConfig: { rdzvBackend: "c10d", minReplicas: 2, maxReplicas: 2, nprocPerNode: 1 },
  });
  expect(custom({ nnodes: 0, nproc_per_node: 0 })).toEqual({
    workerReplicas: {},
    elasticConfig: { rdzvBackend: "c10d" },
  });
  const run_policy = { clean_pod_policy: "all", ttl_seconds_after_finished: 0, backoff_limit: 5 };
  expect(custom({ nnodes: "2:4", nproc_per_node: 8, max_restarts: 3, run_policy })).toEqual({
    workerReplicas: { replicas: 4 },
    elasticConfig: { rdzvBackend: "c10d", minReplicas: 2, maxReplicas: 4, nprocPerNode: 8, maxRestarts: 3 },
    runPolicy: { cleanPodPolicy: "CLEANPOD_POLICY_ALL", backoffLimit: 5 },
  });
  expect(custom({ nnodes: "+02:+4" })).toEqual(custom({ nnodes: "2:4" }));
  expect(custom({ nnodes: 2, run_policy: { clean_pod_policy: "none" } })).toHaveProperty("runPolicy", {});
});

test.each(["a", "1:2:3", "", 1.5, 2 ** 31])("%j nodes are refused", (nnodes) => {
  expect(refusals(Elastic.schema, { plugin: "Elastic", nnodes })).not.toEqual([]);
});

test("more nodes than the message holds are refused, in a text too", () => {
  expect(problems({ nnodes: "1:2147483648" })).toEqual(["compile /parameters/task_config/nnodes"]);
  expect(problems({ nnodes: "1:2147483647" })).toEqual([]);
});

test("a text for the processes is refused with several nodes, and fails in the task with one", () => {
  expect(problems({ nproc_per_node: "auto" })).toEqual(["run /parameters/task_config/nproc_per_node"]);
  expect(problems({ nproc_per_node: "auto", nnodes: 2 })).toEqual([
    "compile /parameters/task_config/nproc_per_node",
  ]);
});

test.each([
  ["16", 16],
  ["08", "08"],
  ["gpu4", "gpu4"],
  ["4gpu", "4gpu"],
  ["auto", "auto"],
])("the processes %j are offered as the number that they are", (nproc_per_node, expected) => {
  expect(fixed({ nproc_per_node }, { shared_memory: true })).toHaveProperty(
    "task_config.nproc_per_node",
    expected,
  );
});

test("what is dropped or fails later is told", () => {
  expect(problems({ run_policy: { backoff_limit: 0 }, start_method: "thread" })).toEqual([
    "run /parameters/task_config/run_policy",
    "run /parameters/task_config/start_method",
  ]);
  for (const start_method of ["spawn", "fork"]) expect(problems({ start_method })).toEqual([]);
});

const shm = { name: "shm", mountPath: "/dev/shm" };

test("shared memory comes by a pod template, unless the task has its own", () => {
  expect(Elastic.prepare?.<PluginParameters>(config({}), {}).pod_template?.pod_spec).toEqual({
    containers: [{ name: "primary", volumeMounts: [shm] }],
    volumes: [{ name: "shm", emptyDir: { medium: "Memory" } }],
  });
  for (const shared_memory of [true, "1Gi", "", 5]) {
    expect(Elastic.prepare?.(config({}), { shared_memory })).toEqual({ shared_memory });
  }
  expect(Elastic.prepare?.(config({ increase_shared_mem: false }), {})).toEqual({});
  expect(Elastic.prepare?.(config({}), { shared_memory: false })).toHaveProperty("pod_template");
});

test("the mount goes to the first container, whoever that is", () => {
  const pod_spec = { hostIPC: true, containers: [{ name: "side" }], volumes: [{ name: "v" }] };
  expect(
    Elastic.prepare?.<PluginParameters>(config({}), { pod_template: { pod_spec } }).pod_template?.pod_spec,
  ).toEqual({
    hostIPC: true,
    containers: [{ name: "side", volumeMounts: [shm] }],
    volumes: [{ name: "v" }, { name: "shm", emptyDir: { medium: "Memory" } }],
  });
  const told = ["run /parameters/task_config/increase_shared_mem"];
  expect(problems({}, { pod_template: { pod_spec } })).toEqual(told);
  expect(problems({}, { pod_template: { primary_container_name: "main" } })).toEqual(told);
});

test("several containers, or a mount that is there, are refused", () => {
  const two = { pod_spec: { containers: [{ name: "a" }, { name: "b" }] } };
  expect(problems({}, { pod_template: two })).toEqual([
    "compile /parameters/pod_template/pod_spec/containers",
  ]);
  const mounted = { pod_spec: { containers: [{ name: "primary", volumeMounts: [shm] }] } };
  expect(problems({}, { pod_template: mounted })).toEqual([
    "compile /parameters/pod_template/pod_spec/containers/0/volumeMounts/0",
  ]);
});

test.each([
  [{ nnodes: 0 }, ["nnodes"]],
  [{ nnodes: "4:2" }, ["nnodes"]],
  [{ nnodes: 2, nproc_per_node: 0 }, ["nproc_per_node"]],
  [{ nproc_per_node: 0 }, ["nproc_per_node"]],
  [{ monitor_interval: 0 }, ["monitor_interval"]],
  [{ nnodes: "2:4" }, []],
  [
    { nnodes: 2, run_policy: { backoff_limit: 0, ttl_seconds_after_finished: 1 } },
    ["run_policy/backoff_limit"],
  ],
])("%j is told to fail or to be dropped at %j", (given, places) => {
  expect(problems(given)).toEqual(places.map((place) => `run /parameters/task_config/${place}`));
});

test("by default the task becomes a pod, and is told", () => {
  expect(problems({}, {})).toEqual(["run /parameters/task_config/increase_shared_mem"]);
  expect(problems({ increase_shared_mem: false }, {})).toEqual([]);
  for (const given of [{}, { increase_shared_mem: true }])
    expect(fixed(given)).toEqual({ shared_memory: true, task_config: { plugin: "Elastic" } });
  const told = (pod_template?: PluginParameters["pod_template"]) =>
    Elastic.check?.(config({}), { pod_template })[0];
  expect(told()).toMatchObject({ severity: "notice", message: expect.stringContaining("plain container") });
  const pod_spec = { containers: [{ name: "main", volumeMounts: [{ name: "v", mountPath: "/v" }] }] };
  expect(told({ primary_container_name: "main", pod_spec })).toMatchObject({
    severity: "notice",
    message: expect.stringContaining("keep the template as it is"),
  });
  expect(
    Elastic.prepare?.<PluginParameters>(config({}), { pod_template: { pod_spec } }).pod_template?.pod_spec,
  ).toMatchObject({ containers: [{ volumeMounts: [{ name: "v", mountPath: "/v" }, shm] }] });
});
