import type { JsonObject } from "@fletch/flyteidl/json";
import { z } from "zod";

import { field } from "../field.ts";
import { fixBy, pointer, type Problem, runWarning } from "../problem.ts";
import { structOf } from "../values/struct.ts";
import { checkConnector, checkLost, SIZES } from "./connector.ts";
import { CONFIG_PATH, type PluginParameters, type TaskPlugin } from "./task-plugin.ts";

const MARK = "{task.fn}";

const schema = z
  .strictObject({
    plugin: z.literal("SlurmFunctionConfig"),
    ssh_config: z
      .strictObject({
        host: z.string().register(field, {
          label: "Host",
          help: "The machine of the cluster that takes jobs, by name or address.",
          keyword: "host",
          example: "slurm.example.com",
        }),
        username: z
          .string()
          .register(field, {
            label: "User",
            help: "Who signs in there.",
            keyword: "username",
            unset: "the user that the platform's connector runs as",
            example: "ubuntu",
          })
          .optional(),
        client_keys: z
          .union([z.string(), z.array(z.string())])
          .register(field, {
            label: "Key files",
            help: "Files with private keys, on the machine where the platform's connector runs.",
            keyword: "client_keys",
            unset: "the connector's own keys",
            example: ["~/.ssh/id_ed25519"],
          })
          .optional(),
      })
      .register(field, {
        label: "Connection",
        help: "How the platform's connector reaches the Slurm cluster by SSH.",
        keyword: "ssh_config",
        wire: "template.custom.ssh_config",
        group: "Connection",
        example: { host: "slurm.example.com", username: "ubuntu" },
      }),
    sbatch_config: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .register(field, {
        label: "Job options",
        help: "Long options of sbatch, without the dashes in front: partition, job-name, time and more.",
        keyword: "sbatch_config",
        wire: "template.custom.sbatch_config",
        unset: "the cluster's own",
        example: { partition: "debug", "job-name": "train" },
      })
      .optional(),
    script: z
      .string()
      .register(field, {
        label: "Script",
        help: "A shell script around the function. {task.fn} stands where the function runs.",
        keyword: "script",
        wire: "template.custom.script",
        unset: "only the function runs",
        multiline: true,
        example: `#!/bin/bash\nmodule load cuda\n${MARK}\n`,
      })
      .optional(),
  })
  .register(field, {
    label: "Slurm",
    help: "Runs the function as a job of a Slurm cluster.",
    details:
      "The platform's connector signs in by SSH and calls sbatch. The cluster needs the code and its packages.",
    wire: "template.custom",
    example: { plugin: "SlurmFunctionConfig", ssh_config: { host: "slurm.example.com" } },
    python: { module: "flytekitplugins.slurm", name: "SlurmFunctionConfig" },
  });

type Config = z.output<typeof schema>;

const custom = ({ ssh_config, sbatch_config, script }: Config): JsonObject => ({
  ssh_config: structOf(ssh_config),
  sbatch_config: structOf(sbatch_config ?? {}),
  script: script ?? null,
});

/** `_get_sbatch_cmd` puts two dashes in front of each name. */
export const checkOptions = (
  options: Readonly<Record<string, unknown>> = {},
  path: string,
): readonly Problem[] =>
  Object.keys(options).flatMap((name) => {
    const bare = name.replace(/^-+/, "");
    if (bare === name) return [];
    const message = "The connector puts -- in front itself: sbatch does not know the option. Leave it out.";
    const at = path + pointer(name);
    const taken = bare === "" || Object.hasOwn(options, bare);
    const fix = taken ? undefined : fixBy(`Rename to ${bare}`, { op: "rename", path: at, key: bare });
    return [runWarning(at, "key-name", { message, fix })];
  });

function check(config: Config, parameters: PluginParameters): readonly Problem[] {
  const { script, ssh_config, sbatch_config } = config;
  const problems: Problem[] = [
    ...checkConnector(parameters, "Slurm's connector"),
    ...checkOptions(sbatch_config, `${CONFIG_PATH}/sbatch_config`),
  ];
  if (ssh_config.host === "") {
    const message = "The connector needs the name of a host: without it the task fails when it starts.";
    problems.push(runWarning(`${CONFIG_PATH}/ssh_config/host`, "missing", message));
  }
  if (script !== undefined && !script.includes(MARK)) {
    const message = `The function never runs: the script does not say where. Write ${MARK} on a line of its own.`;
    problems.push(runWarning(`${CONFIG_PATH}/script`, "missing", message));
  }
  return [...problems, ...LOST.flatMap(([names, message]) => checkLost(parameters, names, message))];
}

/** The connector hands over the arguments alone (`SlurmFunctionConnector.create`). */
const LOST = [
  [SIZES, "Slurm is not told of this. Write it as options of sbatch, such as mem, cpus-per-task or gres."],
  [["environment"], "These variables do not reach the job. Set them in the script, around {task.fn}."],
  [["container_image"], "The job runs with the cluster's own Python, not in this image."],
] as const;

/** flytekitplugins-slurm: `SlurmFunctionConfig`. */
export const SlurmFunctionConfig: TaskPlugin<typeof schema> = {
  schema,
  package: "flytekitplugins-slurm",
  taskType: () => "slurm_fn",
  runsElsewhere: true,
  custom,
  check,
};
