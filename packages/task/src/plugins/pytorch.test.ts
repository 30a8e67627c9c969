import { expect, test } from "vitest";

import { PyTorch } from "./pytorch.ts";
import { asked } from "./testing.ts";

const { custom, problems, fixed, read } = asked(PyTorch);
const two = { worker: { replicas: 2 } };
const SHARED = "notice /parameters/task_config/increase_shared_mem deprecated";

test("the master is one pod, also when it is not said", () => {
  expect(custom(two)).toEqual({
    masterReplicas: { replicas: 1, resources: {} },
    workerReplicas: { replicas: 2, resources: {} },
  });
});

test("policies and images are written, what is zero or never vanishes", () => {
  const given = {
    master: { image: "master:1", restart_policy: "always" },
    worker: { image: "", replicas: -1, restart_policy: "never" },
    run_policy: { clean_pod_policy: "none", backoff_limit: 0 },
  };
  expect(custom(given)).toEqual({
    masterReplicas: { image: "master:1", replicas: 1, resources: {}, restartPolicy: "RESTART_POLICY_ALWAYS" },
    workerReplicas: { replicas: -1, resources: {} },
    runPolicy: {},
  });
});

test("the old count wins unless it is 0", () => {
  expect(custom({ num_workers: 3 })).toMatchObject({ workerReplicas: { replicas: 3 } });
  expect(custom({ num_workers: 0, ...two })).toMatchObject({ workerReplicas: { replicas: 2 } });
  expect(custom({ num_workers: 0 })).toHaveProperty("workerReplicas", { resources: {} });
});

test("without a word on shared memory the task becomes a pod, and is told", () => {
  expect(PyTorch.prepare?.(read(two), {})).toHaveProperty("pod_template");
  expect(problems(two)).toEqual([SHARED]);
  expect(problems(two, { pod_template: {} })).toEqual([SHARED]);
  expect(problems({ ...two, increase_shared_mem: false })).toEqual([]);
  expect(problems(two, { shared_memory: "1Gi" })).toEqual([]);
  expect(fixed({ ...two, increase_shared_mem: true })).toEqual({
    shared_memory: true,
    task_config: { plugin: "PyTorch", ...two },
  });
});

test("a run policy below 0 ends the job at once, and that is told; a 0 is not sent", () => {
  const at = "/parameters/task_config/run_policy";
  const run_policy = { ttl_seconds_after_finished: -1, active_deadline_seconds: -5, backoff_limit: 0 };
  expect(problems({ ...two, run_policy }, { shared_memory: true })).toEqual([
    `warning ${at}/ttl_seconds_after_finished invalid-value`,
    `warning ${at}/active_deadline_seconds invalid-value`,
    `notice ${at}/backoff_limit dropped`,
  ]);
});

test("workers have to be counted once", () => {
  const shared_memory = true;
  expect(problems({}, { shared_memory })).toEqual(["error /parameters/task_config/worker/replicas missing"]);
  expect(problems({ ...two, num_workers: 2 }, { shared_memory })).toEqual([
    "error /parameters/task_config/num_workers exclusive",
  ]);
});
