import type { JsonObject } from "@fletch/flyteidl/json";
import { z } from "zod";

import { field } from "../field.ts";
import { compileError, type Problem, runWarning } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { entrypointOf } from "../values/interpreter.ts";
import {
  checkRunPolicy,
  compileReplicas,
  compileRunPolicy,
  counts,
  int32,
  oldCount,
  podFields,
  replicaGroup,
  replicasField,
  runPolicySchema,
} from "./kubeflow.ts";
import { checkCount } from "./replica-counts.ts";
import { type Arguments, CONFIG_PATH, type PluginParameters, type TaskPlugin } from "./task-plugin.ts";

export const MODULE = "flytekitplugins.kfmpi";

const command = (help: string) =>
  z
    .array(z.string())
    .register(field, {
      label: "Command",
      help,
      keyword: "command",
      unset: "as the MPI operator makes it",
      example: ["/usr/sbin/sshd", "-De"],
      advanced: true,
    })
    .optional();

/** The groups and counts that MPIJob and HorovodJob have in common, each where its class has it. */
export const mpiFields = {
  launcher: replicaGroup(
    {
      command: command("What the launcher runs instead of mpirun with the function."),
      ...podFields,
      replicas: replicasField("Launchers", "How many pods start the work. One is the rule."),
    },
    {
      module: MODULE,
      name: "Launcher",
      keyword: "launcher",
      label: "Launcher",
      help: "The pod that starts the processes on the workers.",
      example: { replicas: 1 },
    },
  ),
  worker: replicaGroup(
    {
      command: command("What each worker runs instead of waiting for the launcher."),
      ...podFields,
      replicas: replicasField("Workers", "How many pods do the work."),
    },
    {
      module: MODULE,
      name: "Worker",
      keyword: "worker",
      label: "Workers",
      help: "The pods that do the work. The launcher reaches them by SSH.",
      example: { replicas: 2 },
    },
  ),
  run_policy: runPolicySchema(MODULE).optional(),
  slots: int32()
    .register(field, {
      label: "Slots",
      help: "How many processes each worker runs.",
      keyword: "slots",
      wire: "template.custom.slots",
      unit: "processes",
      unset: "1",
    })
    .optional(),
  num_launcher_replicas: oldCount("num_launcher_replicas", "launcher.replicas"),
  num_workers: oldCount("num_workers", "worker.replicas"),
};

const schema = z.strictObject({ plugin: z.literal("MPIJob"), ...mpiFields }).register(field, {
  label: "MPI",
  help: "Runs the function in many processes at once that talk to each other by MPI: one launcher, any number of workers.",
  details:
    "The MPI operator of Kubeflow starts the pods; the launcher runs mpirun. The image needs Open MPI and an SSH server.",
  wire: "template.custom",
  example: { plugin: "MPIJob", launcher: { replicas: 1 }, worker: { replicas: 2 } },
  python: { module: MODULE, name: "MPIJob" },
});

type MpiConfig = Omit<z.output<typeof schema>, "plugin">;

/** `MPIFunctionTask.get_custom`, which Horovod shares. */
export const mpiCustom = (config: MpiConfig): JsonObject => ({
  workerReplicas: compileReplicas(config.worker, config.num_workers),
  launcherReplicas: compileReplicas(config.launcher, config.num_launcher_replicas),
  ...counts({ slots: config.slots ?? 1 }),
  ...(config.run_policy && { runPolicy: compileRunPolicy(config.run_policy) }),
});

/** How many processes there are in all. Two int32 may multiply past what a double holds. */
export const processes = (workers: number, { slots = 1 }: MpiConfig): string =>
  String(BigInt(workers) * BigInt(slots));

/** A pod template's arguments already have the prefix inside: it is added once, in front of a container's. */
export const wrapped = (wrapper: readonly string[], { command, prefix, target }: Arguments): string[] =>
  target === "pod" ? [...wrapper, ...prefix, ...command] : [...prefix, ...wrapper, ...command];

const MPIRUN =
  "mpirun --allow-run-as-root -bind-to none -map-by slot -x LD_LIBRARY_PATH -x PATH -x NCCL_DEBUG=INFO -mca pml ob1 -mca btl ^openib";

const WORKERS = { old: "num_workers", group: "worker", noun: "workers", needed: true };
const LAUNCHERS = { old: "num_launcher_replicas", group: "launcher", noun: "launchers", needed: true };

export function checkMpi(
  config: MpiConfig,
  parameters: PluginParameters,
  settings: Settings | undefined,
): readonly Problem[] {
  const problems = [
    ...checkCount(WORKERS, { old: config.num_workers, replicas: config.worker?.replicas }),
    ...checkCount(LAUNCHERS, { old: config.num_launcher_replicas, replicas: config.launcher?.replicas }),
    ...checkRunPolicy(config.run_policy),
  ];
  if (config.slots !== undefined && config.slots < 1) {
    const message = "Each worker needs at least one slot. Use 1 or more.";
    problems.push(runWarning(`${CONFIG_PATH}/slots`, "invalid-value", message));
  }
  if (parameters.pod_template !== undefined && settings?.fast !== undefined) {
    const message =
      "With a pod template every process fetches the code of fast registration for itself, not the launcher once. Build the code into the image, or leave the pod template out.";
    problems.push(runWarning("/parameters/pod_template", "invalid-value", message));
  }
  return problems;
}

/** flytekitplugins-kfmpi: `MPIJob`. */
export const MPIJob: TaskPlugin<typeof schema> = {
  schema,
  package: "flytekitplugins-kfmpi",
  taskType: () => "mpi",
  taskTypeVersion: 1,
  custom: mpiCustom,
  args(config, pieces, { pythonInterpreter }) {
    const np = processes(config.num_workers || (config.worker?.replicas ?? 0), config);
    const wrapper = [...MPIRUN.split(" "), "-np", np, "python", entrypointOf(pythonInterpreter)];
    return wrapped(wrapper, pieces);
  },
  check(config, parameters, settings) {
    const problems = checkMpi(config, parameters, settings);
    if (config.num_workers !== 0 || config.worker?.replicas !== undefined) return problems;
    const path = `${CONFIG_PATH}/worker/replicas`;
    const message = "Say how many workers there are: with num_workers 0 flytekit cannot count the processes.";
    return [...problems, compileError(path, "missing", message)];
  },
};
