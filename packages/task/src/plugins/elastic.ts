import type { JsonObject } from "@fletch/flyteidl/json";
import { z } from "zod";

import { field } from "../field.ts";
import { compileError, fixBy, type Problem, runWarning, setAt } from "../problem.ts";
import { jsonMap } from "../values/scalars.ts";
import { addSharedMemory, checkSharedMemory, increaseSharedMemory } from "./kubeflow-shared-memory.ts";
import { checkRunPolicy, compileRunPolicy, counts, int32, runPolicySchema } from "./kubeflow.ts";
import { CONFIG_PATH, type PluginParameters, type TaskPlugin } from "./task-plugin.ts";

const MODULE = "flytekitplugins.kfpytorch";

const schema = z
  .strictObject({
    plugin: z.literal("Elastic"),
    nnodes: z
      .union([
        int32(),
        z.string().regex(/^[-+]?\d+(:[-+]?\d+)?$/, {
          error: "Write how many nodes, or the fewest and the most as in 2:4.",
        }),
      ])
      .register(field, {
        label: "Nodes",
        help: "How many machines train together: a number, or the fewest and the most as in 2:4.",
        details:
          'With 1 the task runs as an ordinary task. The text "1" is not the number 1: it makes a training job of one node.',
        keyword: "nnodes",
        wire: "template.custom.elasticConfig.minReplicas",
        unset: "1",
        example: 2,
      })
      .optional(),
    nproc_per_node: z
      .union([int32(), z.string()])
      .register(field, {
        label: "Processes on each node",
        help: "How many worker processes each machine runs, usually one for each GPU.",
        details:
          'Write a number: flytekit takes texts such as "auto" with one node, and the task then fails when it starts.',
        keyword: "nproc_per_node",
        wire: "template.custom.elasticConfig.nprocPerNode",
        unset: "1",
        example: 4,
      })
      .optional(),
    start_method: z
      .string()
      .register(field, {
        label: "Start method",
        help: "How the worker processes are made: spawn or fork.",
        keyword: "start_method",
        unset: "spawn",
        choices: { spawn: "Spawn: each worker starts afresh", fork: "Fork: each worker is a copy" },
      })
      .optional(),
    monitor_interval: z
      .int()
      .register(field, {
        label: "Monitoring interval",
        help: "How often the workers are looked after.",
        keyword: "monitor_interval",
        unit: "seconds",
        unset: "5",
        advanced: true,
      })
      .optional(),
    max_restarts: int32()
      .register(field, {
        label: "Restarts of workers",
        help: "How often the workers are started again before the attempt fails.",
        keyword: "max_restarts",
        wire: "template.custom.elasticConfig.maxRestarts",
        unset: "0",
      })
      .optional(),
    rdzv_configs: jsonMap()
      .register(field, {
        label: "Rendezvous settings",
        help: "How the workers find each other, such as timeout and join_timeout in seconds.",
        keyword: "rdzv_configs",
        unset: "15 minutes for each timeout",
        example: { timeout: 900, join_timeout: 900 },
        advanced: true,
      })
      .optional(),
    increase_shared_mem: increaseSharedMemory.optional(),
    run_policy: runPolicySchema(MODULE).optional(),
  })
  .register(field, {
    label: "Elastic",
    help: "Trains with PyTorch's torchrun: several processes, on one machine or many, that may come and go.",
    wire: "template.custom",
    python: { module: MODULE, name: "Elastic" },
  });

type Config = z.output<typeof schema>;

/** Exactly the number 1 runs without a training job. */
const isSingle = ({ nnodes }: Config): boolean => nnodes === undefined || nnodes === 1;

/** torch's `parse_min_max_nnodes`. */
function nodesOf({ nnodes = 1 }: Config): readonly [number, number] {
  const [min = 1, max = min] = String(nnodes).split(":").map(Number);
  return [min, max];
}

function custom(config: Config): JsonObject | undefined {
  if (isSingle(config)) return undefined;
  const [minReplicas, maxReplicas] = nodesOf(config);
  const nprocPerNode = Number(config.nproc_per_node ?? 1);
  return {
    workerReplicas: counts({ replicas: maxReplicas }),
    elasticConfig: {
      rdzvBackend: "c10d",
      ...counts({ minReplicas, maxReplicas, nprocPerNode, maxRestarts: config.max_restarts }),
    },
    ...(config.run_policy && { runPolicy: compileRunPolicy(config.run_policy) }),
  };
}

function check(config: Config, parameters: PluginParameters): readonly Problem[] {
  const problems: Problem[] = [...checkSharedMemory(config, parameters)];
  const single = isSingle(config);
  const at = (name: string): string => `${CONFIG_PATH}/${name}`;
  if (nodesOf(config).some((count) => Math.abs(count) > 2 ** 31 - 1)) {
    problems.push(compileError(at("nnodes"), "invalid-value", "There cannot be more than 2147483647 nodes."));
  }
  if (!single && typeof config.nproc_per_node === "string") {
    const message = "With several nodes this must be a number. Write how many processes each node runs.";
    problems.push(compileError(at("nproc_per_node"), "wrong-type", message));
  }
  if (single && config.run_policy !== undefined) {
    const message = "With one node there is no training job, and flytekit drops the run policy.";
    problems.push(runWarning(at("run_policy"), "invalid-value", message));
  }
  if (!single) problems.push(...checkRunPolicy(config.run_policy), ...checkNodes(config));
  problems.push(...checkWorkers(config));
  if (config.nnodes === "1") {
    const fix = fixBy("Use the number 1", setAt(at("nnodes"), 1));
    const message =
      'The text "1" makes a training job of one node, which needs the training operator. The number 1 does not.';
    problems.push(runWarning(at("nnodes"), "invalid-value", { message, fix }));
  }
  if (config.start_method !== undefined && !["spawn", "fork"].includes(config.start_method)) {
    const message = "The task fails when it starts: the start method must be spawn or fork.";
    problems.push(runWarning(at("start_method"), "invalid-value", message));
  }
  return problems;
}

/** Counts that torch's launcher refuses once the task runs. */
function checkNodes(config: Config): readonly Problem[] {
  const [min, max] = nodesOf(config);
  const problems: Problem[] = [];
  if (min < 1 || max < min) {
    const message = `With ${min} to ${max} nodes the job fails when it starts. Use 1 or more, the fewest first.`;
    problems.push(runWarning(`${CONFIG_PATH}/nnodes`, "invalid-value", message));
  }
  return problems;
}

/** What the launcher inside the task refuses (torch's `WorkerSpec`), with one node too. */
function checkWorkers(config: Config): readonly Problem[] {
  const { nproc_per_node: count = 1, monitor_interval: interval = 1 } = config;
  const problems: Problem[] = [];
  const path = `${CONFIG_PATH}/nproc_per_node`;
  if (typeof count === "string" && isSingle(config)) {
    // `PytorchElasticFunctionTask._execute` compares it with a number.
    const message =
      "The task fails when it starts: this must be a number. Write how many processes the node runs.";
    const fix = /^[1-9]\d{0,3}$/.test(count)
      ? fixBy(`Use the number ${count}`, setAt(path, Number(count)))
      : undefined;
    problems.push(runWarning(path, "wrong-type", { message, fix }));
  }
  if (typeof count === "number" && count < 1) {
    problems.push(runWarning(path, "invalid-value", "Each node needs at least one process. Use 1 or more."));
  }
  if (interval < 1) {
    const message = "The task fails when it starts: there must be time between two looks. Use 1 or more.";
    problems.push(runWarning(`${CONFIG_PATH}/monitor_interval`, "invalid-value", message));
  }
  return problems;
}

/** flytekitplugins-kfpytorch: `Elastic`. */
export const Elastic: TaskPlugin<typeof schema> = {
  schema,
  package: "flytekitplugins-kfpytorch[elastic]",
  taskType: (config) => (isSingle(config) ? "python-task" : "pytorch"),
  taskTypeVersion: 1,
  prepare: addSharedMemory,
  custom,
  check,
};
