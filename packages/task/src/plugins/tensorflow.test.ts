import { expect, test } from "vitest";

import { field } from "../field.ts";
import { TfJob } from "./tensorflow.ts";
import { asked } from "./testing.ts";

const { custom, problems, fixed } = asked(TfJob);
const least = { chief: { replicas: 1 }, ps: { replicas: 1 }, worker: { replicas: 2 } };
const AT = "/parameters/task_config";

test("the evaluator's group is there when nobody evaluates", () => {
  expect(custom(least)).toEqual({
    chiefReplicas: { replicas: 1, resources: {} },
    evaluatorReplicas: { resources: {} },
    psReplicas: { replicas: 1, resources: {} },
    workerReplicas: { replicas: 2, resources: {} },
  });
  expect(problems(least)).toEqual([]);
});

test("chief, servers and workers need a count, in the order in which flytekit asks", () => {
  expect(problems({})).toEqual([
    `error ${AT}/worker/replicas missing`,
    `error ${AT}/chief/replicas missing`,
    `error ${AT}/ps/replicas missing`,
  ]);
});

test("the old counts are read one by one", () => {
  const old = { num_workers: 2, num_ps_replicas: 3, num_chief_replicas: 1, num_evaluator_replicas: 1 };
  expect(custom(old)).toMatchObject({
    chiefReplicas: { replicas: 1 },
    evaluatorReplicas: { replicas: 1 },
    psReplicas: { replicas: 3 },
    workerReplicas: { replicas: 2 },
  });
  expect(problems(old)).toEqual(
    ["num_workers", "num_chief_replicas", "num_ps_replicas", "num_evaluator_replicas"].map(
      (name) => `notice ${AT}/${name} deprecated`,
    ),
  );
});

test("evaluators are said twice only when there are any", () => {
  const twice = (replicas: number) =>
    problems({ ...least, num_evaluator_replicas: 1, evaluator: { replicas } });
  expect(twice(1)).toEqual([`error ${AT}/num_evaluator_replicas exclusive`]);
  expect(twice(0)).toEqual([`notice ${AT}/num_evaluator_replicas deprecated`]);
  expect(twice(-1)).toEqual([`notice ${AT}/num_evaluator_replicas deprecated`]);
  expect(problems({ ...least, evaluator: { replicas: -1 } })).toEqual([
    `warning ${AT}/evaluator/replicas invalid-value`,
  ]);
});

test("a run policy has to say which pods are removed", () => {
  const policy = TfJob.schema.shape.run_policy.unwrap().shape.clean_pod_policy.unwrap();
  expect(field.get(policy)).not.toHaveProperty("unset");
  const given = { ...least, run_policy: { backoff_limit: 1 } };
  expect(problems(given)).toEqual([`error ${AT}/run_policy/clean_pod_policy missing`]);
  expect(fixed(given)).toHaveProperty("task_config.run_policy", {
    backoff_limit: 1,
    clean_pod_policy: "none",
  });
  const lost = { clean_pod_policy: "all", backoff_limit: -1 };
  expect(problems({ ...least, run_policy: lost })).toEqual([
    `warning ${AT}/run_policy/backoff_limit invalid-value`,
  ]);
});
