import { expect, test } from "vitest";

import { refusals } from "../parameters/testing.ts";
import { RayJobConfig } from "./ray.ts";
import { asked } from "./testing.ts";

const { custom, problems, fixed } = asked(RayJobConfig);
const one = { group_name: "w", replicas: 1 };
const workers = (group: object) => ({ worker_node_config: [{ ...one, ...group }] });
const GROUP = "/parameters/task_config/worker_node_config/0";

test("a group that says no bounds has its replicas as both", () => {
  expect(custom({ worker_node_config: [{ group_name: "workers", replicas: 2 }] })).toEqual({
    rayCluster: {
      workerGroupSpec: [{ groupName: "workers", maxReplicas: 2, minReplicas: 2, replicas: 2 }],
    },
  });
});

test("zeros, empty maps and an empty list leave no trace; an empty head is there", () => {
  const given = {
    head_node_config: { ray_start_params: {} },
    runtime_env: {},
    ttl_seconds_after_finished: 0,
  };
  expect(custom({ worker_node_config: [], ...given })).toEqual({ rayCluster: { headGroupSpec: {} } });
  const empty = workers({ group_name: "", replicas: 0, min_replicas: 0 });
  expect(custom(empty)).toEqual({ rayCluster: { workerGroupSpec: [{}] } });
});

test.each([
  [{ min_replicas: 3 }, "min_replicas"],
  [{ max_replicas: 1 }, "max_replicas"],
])("the bound %j is moved to replicas, and the fix says so", (bound, name) => {
  const given = workers({ replicas: 2, ...bound });
  expect(custom(given)).toMatchObject({
    rayCluster: { workerGroupSpec: [{ replicas: 2, minReplicas: 2, maxReplicas: 2 }] },
  });
  expect(problems(given)).toEqual([`warning ${GROUP}/${name} invalid-value`]);
  expect(fixed(given)).toMatchObject({ task_config: { worker_node_config: [{ [name]: 2 }] } });
});

test("only the end of a bound that is sent has to fit an int32", () => {
  const refused = (bound: object) =>
    refusals(RayJobConfig.schema, { plugin: "RayJobConfig", ...workers(bound) });
  expect(refused({ min_replicas: 2 ** 31, max_replicas: -(2 ** 40) })).toEqual([]);
  expect(refused({ min_replicas: -(2 ** 40), max_replicas: 2 ** 31 })).toHaveLength(2);
});

test("numbers among the amounts stay numbers", () => {
  expect(custom(workers({ requests: { cpu: 2, mem: "4Gi" } }))).toMatchObject({
    rayCluster: {
      workerGroupSpec: [
        {
          k8sPod: {
            podSpec: {
              containers: [
                { resources: { requests: { cpu: 2, memory: "4Gi" }, limits: { cpu: 2, memory: "4Gi" } } },
              ],
            },
          },
        },
      ],
    },
  });
});

test("a fraction is a number of cores only", () => {
  const refused = (requests: object) =>
    refusals(RayJobConfig.schema, { plugin: "RayJobConfig", ...workers({ requests }) });
  expect(refused({ cpu: 0.5, mem: "1.5Gi", gpu: 1, ephemeral_storage: 4_000_000_000 })).toEqual([]);
  expect(refused({ mem: 0.5, gpu: 1e21, ephemeral_storage: 1.5 })).toHaveLength(3);
});

test("requests alone are limits too, and the other way round", () => {
  const pod = (resources: object) => ({
    metadata: {},
    podSpec: { containers: [{ name: "ray-worker", resources }] },
    primaryContainerName: "primary",
  });
  const k8sPod = (group: object) =>
    custom(workers(group))?.["rayCluster"] as { workerGroupSpec: [{ k8sPod: unknown }] };
  const amounts = { cpu: "1", memory: "", "nvidia.com/gpu": "1", "ephemeral-storage": "1Gi" };
  const side = { cpu: "1", mem: "", gpu: "1", ephemeral_storage: "1Gi" };
  const both = pod({ requests: amounts, limits: amounts });
  expect(k8sPod({ requests: side }).workerGroupSpec[0].k8sPod).toEqual(both);
  expect(k8sPod({ limits: side }).workerGroupSpec[0].k8sPod).toEqual(both);
  expect(k8sPod({ requests: {}, limits: side }).workerGroupSpec[0].k8sPod).toEqual(both);
  expect(k8sPod({ requests: {} }).workerGroupSpec[0].k8sPod).toEqual(pod({}));
  expect(k8sPod({ limits: {} }).workerGroupSpec[0].k8sPod).toEqual(pod({ requests: {}, limits: {} }));
});

test("the head's pod of amounts is called after it", () => {
  const given = { worker_node_config: [], head_node_config: { limits: { mem: "1Gi" } } };
  expect(custom(given)).toMatchObject({
    rayCluster: { headGroupSpec: { k8sPod: { podSpec: { containers: [{ name: "ray-head" }] } } } },
  });
});

test("the runtime environment goes as base64 of JSON and as YAML", () => {
  const runtime_env = { pip: ["numpy", "pandas==2.0"], env_vars: { A: "1" }, working_dir: null };
  expect(custom({ worker_node_config: [], runtime_env })).toMatchObject({
    runtimeEnv:
      "eyJwaXAiOiBbIm51bXB5IiwgInBhbmRhcz09Mi4wIl0sICJlbnZfdmFycyI6IHsiQSI6ICIxIn0sICJ3b3JraW5nX2RpciI6IG51bGx9",
    runtimeEnvYaml: "env_vars:\n  A: '1'\npip:\n- numpy\n- pandas==2.0\nworking_dir: null\n",
  });
});

test("a pod template beside requests and limits is refused, beside one of them ignored", () => {
  const group = { pod_template: {}, requests: {} };
  expect(problems(workers({ ...group, limits: {} }))).toEqual([`error ${GROUP}/pod_template exclusive`]);
  expect(problems(workers(group))).toEqual([`warning ${GROUP}/pod_template overridden`]);
  expect(fixed(workers(group))).toEqual({
    task_config: { plugin: "RayJobConfig", ...workers({ pod_template: {} }) },
  });
  const head = { worker_node_config: [], head_node_config: { pod_template: {}, limits: {} } };
  expect(problems(head)).toEqual([
    "warning /parameters/task_config/head_node_config/pod_template overridden",
  ]);
});

test("bounds without autoscaling, a time without removal and an address are told to be dropped", () => {
  const given = {
    ...workers({ replicas: 2, min_replicas: 1, max_replicas: 4 }),
    address: "ray://localhost:10001",
    ttl_seconds_after_finished: 60,
  };
  expect(problems(given)).toEqual([
    `notice ${GROUP}/min_replicas dropped`,
    "notice /parameters/task_config/address dropped",
    "warning /parameters/task_config/ttl_seconds_after_finished dropped",
  ]);
  const said = { enable_autoscaling: true, shutdown_after_job_finishes: true, address: undefined };
  expect(problems({ ...given, ...said })).toEqual([]);
});

test("a bound that does not count is told where it stands, and what is below 0 too", () => {
  expect(problems(workers({ replicas: 2, min_replicas: 2, max_replicas: 4 }))).toEqual([
    `notice ${GROUP}/max_replicas dropped`,
  ]);
  const given = {
    ...workers({ min_replicas: -1 }),
    enable_autoscaling: true,
    ttl_seconds_after_finished: -1,
  };
  expect(problems(given)).toEqual([
    `warning ${GROUP}/min_replicas invalid-value`,
    "warning /parameters/task_config/ttl_seconds_after_finished invalid-value",
  ]);
});

test("groups without pods and names that stand twice are told", () => {
  expect(
    problems({ worker_node_config: [one, { ...one, replicas: 0 }, { group_name: "x", replicas: -1 }] }),
  ).toEqual([
    "warning /parameters/task_config/worker_node_config/1/group_name duplicate-name",
    "warning /parameters/task_config/worker_node_config/1/replicas invalid-value",
    "warning /parameters/task_config/worker_node_config/2/replicas invalid-value",
  ]);
});

test("start parameters are texts", () => {
  const given = workers({ ray_start_params: { "num-cpus": 4 } });
  expect(refusals(RayJobConfig.schema, { plugin: "RayJobConfig", ...given })[0]).toContain("quotes");
});

test("a group without a name is told", () => {
  expect(problems(workers({ group_name: "" }))).toEqual([`notice ${GROUP}/group_name missing`]);
});
