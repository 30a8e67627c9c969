import type { JsonObject } from "@fletch/flyteidl/json";
import { z } from "zod";

import { field } from "../field.ts";
import { type Problem } from "../problem.ts";
import { addSharedMemory, checkSharedMemory, increaseSharedMemory } from "./kubeflow-shared-memory.ts";
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
import type { PluginParameters, TaskPlugin } from "./task-plugin.ts";

const MODULE = "flytekitplugins.kfpytorch";

const schema = z
  .strictObject({
    plugin: z.literal("PyTorch"),
    master: replicaGroup(podFields, {
      module: MODULE,
      name: "Master",
      keyword: "master",
      label: "Master",
      help: "The one pod that the workers report to. It trains too.",
      unset: "one pod with the task's image and resources",
    }),
    worker: replicaGroup(
      { ...podFields, replicas: replicasField("Workers", "How many pods train beside the master.") },
      {
        module: MODULE,
        name: "Worker",
        keyword: "worker",
        label: "Workers",
        help: "The pods that train beside the master.",
        example: { replicas: 2 },
      },
    ),
    run_policy: runPolicySchema(MODULE).optional(),
    num_workers: oldCount("num_workers", "worker.replicas"),
    increase_shared_mem: increaseSharedMemory.optional(),
  })
  .register(field, {
    label: "PyTorch",
    help: "Trains with PyTorch on several machines: one master and any number of workers.",
    details:
      "The training operator of Kubeflow starts the pods and tells each its rank. The function runs in every one of them.",
    wire: "template.custom",
    example: { plugin: "PyTorch", worker: { replicas: 2 } },
    python: { module: MODULE, name: "PyTorch" },
  });

type Config = z.output<typeof schema>;

function custom({ master, worker, run_policy, num_workers }: Config): JsonObject {
  return {
    masterReplicas: compileReplicas({ ...master, replicas: 1 }),
    workerReplicas: compileReplicas(worker, num_workers),
    ...(run_policy && { runPolicy: compileRunPolicy(run_policy) }),
  };
}

const WORKERS = { old: "num_workers", group: "worker", noun: "workers", needed: true };

const check = (config: Config, parameters: PluginParameters): readonly Problem[] => [
  ...checkCount(WORKERS, { old: config.num_workers, replicas: config.worker?.replicas }),
  ...checkRunPolicy(config.run_policy),
  ...checkSharedMemory(config, parameters),
];

/** flytekitplugins-kfpytorch: `PyTorch`. */
export const PyTorch: TaskPlugin<typeof schema> = {
  schema,
  package: "flytekitplugins-kfpytorch",
  taskType: () => "pytorch",
  taskTypeVersion: 1,
  prepare: addSharedMemory,
  custom,
  check,
};
