import type { JsonObject } from "@fletch/flyteidl/json";
import { z } from "zod";

import { field } from "../field.ts";
import { compileError, fixBy, type Problem, setAt } from "../problem.ts";
import {
  checkRunPolicy,
  compileReplicas,
  compileRunPolicy,
  oldCount,
  podFields,
  replicaGroup,
  replicasField,
  runPolicySchema,
} from "./kubeflow.ts";
import { checkCount } from "./replica-counts.ts";
import { CONFIG_PATH, type TaskPlugin } from "./task-plugin.ts";

const MODULE = "flytekitplugins.kftensorflow";

const fields = { ...podFields, replicas: replicasField("Pods", "How many pods this group has.") };
const group = (words: Omit<Parameters<typeof replicaGroup>[1], "module">) =>
  replicaGroup(fields, { module: MODULE, example: { replicas: 1 }, ...words });

const schema = z
  .strictObject({
    plugin: z.literal("TfJob"),
    chief: group({
      keyword: "chief",
      name: "Chief",
      label: "Chief",
      help: "The worker that leads: it writes checkpoints and summaries.",
    }),
    ps: group({
      keyword: "ps",
      name: "PS",
      label: "Parameter servers",
      help: "The pods that keep the model's weights for the workers.",
    }),
    worker: group({ keyword: "worker", name: "Worker", label: "Workers", help: "The pods that train." }),
    evaluator: group({
      keyword: "evaluator",
      name: "Evaluator",
      label: "Evaluator",
      help: "The pod that measures the model while it is trained.",
      unset: "none",
    }),
    run_policy: runPolicySchema(MODULE, {}).optional(),
    num_workers: oldCount("num_workers", "worker.replicas"),
    num_ps_replicas: oldCount("num_ps_replicas", "ps.replicas"),
    num_chief_replicas: oldCount("num_chief_replicas", "chief.replicas"),
    num_evaluator_replicas: oldCount("num_evaluator_replicas", "evaluator.replicas"),
  })
  .register(field, {
    label: "TensorFlow",
    help: "Trains with TensorFlow on several machines: chief, parameter servers, workers and perhaps an evaluator.",
    details: "The training operator of Kubeflow starts the pods. The function runs in every one of them.",
    wire: "template.custom",
    example: { plugin: "TfJob", chief: { replicas: 1 }, ps: { replicas: 1 }, worker: { replicas: 2 } },
    python: { module: MODULE, name: "TfJob" },
  });

type Config = z.output<typeof schema>;

const custom = (config: Config): JsonObject => ({
  chiefReplicas: compileReplicas(config.chief, config.num_chief_replicas),
  workerReplicas: compileReplicas(config.worker, config.num_workers),
  psReplicas: compileReplicas(config.ps, config.num_ps_replicas),
  evaluatorReplicas: compileReplicas(config.evaluator, config.num_evaluator_replicas),
  ...(config.run_policy && { runPolicy: compileRunPolicy(config.run_policy) }),
});

/** In the order of the constructor's own checks. */
const COUNTS = [
  { old: "num_workers", group: "worker", noun: "workers", needed: true },
  { old: "num_chief_replicas", group: "chief", noun: "chiefs", needed: false },
  { old: "num_ps_replicas", group: "ps", noun: "parameter servers", needed: false },
  { old: "num_evaluator_replicas", group: "evaluator", noun: "evaluators", needed: false },
] as const;

function check(config: Config): readonly Problem[] {
  const problems = COUNTS.flatMap((count) => {
    const old = config[count.old];
    const replicas = config[count.group]?.replicas;
    if (count.group !== "evaluator") return checkCount(count, { old, replicas });
    // It has 0 pods unless said, and a number below 0 does not count as said twice.
    if (old === undefined && replicas === undefined) return [];
    return checkCount(count, {
      old,
      replicas: old && replicas !== undefined ? Math.max(replicas, 0) : replicas,
    });
  });
  if (config.run_policy !== undefined && config.run_policy.clean_pod_policy === undefined) {
    const path = `${CONFIG_PATH}/run_policy/clean_pod_policy`;
    const message =
      "The run policy of a TensorFlow job needs to say which pods are removed when the job is done.";
    const fix = fixBy("Remove none", setAt(path, "none"));
    problems.push(compileError(path, "missing", { message, fix }));
  }
  return [...problems, ...checkRunPolicy(config.run_policy)];
}

/** flytekitplugins-kftensorflow: `TfJob`. */
export const TfJob: TaskPlugin<typeof schema> = {
  schema,
  package: "flytekitplugins-kftensorflow",
  taskType: () => "tensorflow",
  taskTypeVersion: 1,
  custom,
  check,
};
