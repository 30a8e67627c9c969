import { z } from "zod";

import { field } from "../field.ts";
import { compileError, fixBy, removeAt, setAt } from "../problem.ts";
import { checkMpi, MODULE, mpiCustom, mpiFields, processes, wrapped } from "./mpi.ts";
import { CONFIG_PATH, type TaskPlugin } from "./task-plugin.ts";

const { launcher, worker, run_policy, slots, num_launcher_replicas, num_workers } = mpiFields;

const schema = z
  .strictObject({
    plugin: z.literal("HorovodJob"),
    worker,
    launcher,
    run_policy,
    slots,
    verbose: z
      .boolean()
      .register(field, {
        label: "Verbose",
        help: "Whether Horovod tells more about what it does.",
        keyword: "verbose",
        wire: "template.container.args",
        unset: "no",
      })
      .optional(),
    log_level: z
      .string()
      .register(field, {
        label: "Log level",
        help: "From which weight on Horovod writes messages.",
        keyword: "log_level",
        wire: "template.container.args",
        unset: "INFO",
        choices: {
          TRACE: "Trace: everything",
          DEBUG: "Debug",
          INFO: "Info",
          WARNING: "Warning",
          ERROR: "Error",
          FATAL: "Fatal: next to nothing",
        },
      })
      .optional(),
    discovery_script_path: z
      .string()
      .register(field, {
        label: "Discovery script",
        help: "The script in the image that lists the hosts that can be used.",
        keyword: "discovery_script_path",
        wire: "template.container.args",
        unset: "/etc/mpi/discover_hosts.sh, which the MPI operator writes",
        advanced: true,
      })
      .optional(),
    elastic_timeout: z
      .int()
      .register(field, {
        label: "Elastic timeout",
        help: "How long Horovod waits for enough workers after one came or went.",
        keyword: "elastic_timeout",
        wire: "template.container.args",
        unit: "seconds",
        unset: "1200",
        advanced: true,
      })
      .optional(),
    num_launcher_replicas,
    num_workers,
  })
  .register(field, {
    label: "Horovod",
    help: "Trains with Horovod on several machines: one launcher, any number of workers.",
    details:
      "The MPI operator of Kubeflow starts the pods; the launcher runs horovodrun. The image needs Horovod and an SSH server.",
    wire: "template.custom",
    example: { plugin: "HorovodJob", launcher: { replicas: 1 }, worker: { replicas: 2 } },
    python: { module: MODULE, name: "HorovodJob" },
  });

type Config = z.output<typeof schema>;

/** `_get_horovod_prefix`. */
function horovodrun(config: Config): string[] {
  const np = processes(config.worker?.replicas ?? 0, config);
  return [
    ["horovodrun", "-np", np],
    ["--log-level", config.log_level ?? "INFO"],
    ["--network-interface", "eth0"],
    ["--min-np", np, "--max-np", np],
    ["--slots-per-host", String(config.slots ?? 1)],
    ["--host-discovery-script", config.discovery_script_path ?? "/etc/mpi/discover_hosts.sh"],
    ["--elastic-timeout", String(config.elastic_timeout ?? 1200)],
    config.verbose === true ? ["--verbose"] : [],
  ].flat();
}

/** flytekitplugins-kfmpi: `HorovodJob`. */
export const HorovodJob: TaskPlugin<typeof schema> = {
  schema,
  package: "flytekitplugins-kfmpi",
  taskType: () => "mpi",
  taskTypeVersion: 1,
  custom: mpiCustom,
  args: (config, pieces) => wrapped(horovodrun(config), pieces),
  check(config, parameters, settings) {
    const problems = checkMpi(config, parameters, settings);
    const { num_workers: old } = config;
    if (old === undefined || config.worker?.replicas !== undefined) return problems;
    // The constructor takes the old count; counting the processes then does not.
    const oldPath = `${CONFIG_PATH}/num_workers`;
    const path = `${CONFIG_PATH}/worker/replicas`;
    const fix = fixBy("Use worker.replicas", setAt(path, Math.max(old, 1)), removeAt(oldPath));
    const message = "Horovod cannot count its processes by num_workers. Set worker.replicas instead.";
    return [
      ...problems.filter((problem) => problem.path !== oldPath),
      compileError(oldPath, "invalid-value", { message, fix }),
    ];
  },
};
