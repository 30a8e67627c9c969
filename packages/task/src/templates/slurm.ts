import { z } from "zod";

import { field } from "../field.ts";
import { TASK_PARAMETERS } from "../kinds/parameters.ts";
import { checkOptions } from "../plugins/slurm.ts";
import { fixBy, pointer, type Problem, removeAt, runWarning } from "../problem.ts";
import { jsonMap } from "../values/scalars.ts";
import { structOf } from "../values/struct.ts";
import { type TaskTemplate, TEMPLATE_PATH, versionKey } from "./task-template.ts";

const shared = {
  ssh_config: jsonMap().register(field, {
    label: "Connection",
    help: "How the connector reaches the cluster: host, and if need be username and client_keys.",
    keyword: "ssh_config",
    wire: "template.custom.ssh_config",
    example: { host: "slurm.example.com", username: "ubuntu" },
  }),
  sbatch_config: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .register(field, {
      label: "sbatch options",
      help: "Long options of sbatch without their dashes, such as partition or job-name.",
      keyword: "sbatch_config",
      wire: "template.custom.sbatch_config",
      unset: "none",
      example: { partition: "debug" },
    })
    .optional(),
  batch_script_args: z
    .array(z.string())
    .register(field, {
      label: "Script arguments",
      help: "Words that the script is given.",
      keyword: "batch_script_args",
      wire: "template.custom.batch_script_args",
      unset: "none",
    })
    .optional(),
};

const schema = z
  .strictObject({
    type: z.literal("SlurmTask"),
    task_config: z
      .strictObject({
        ...shared,
        batch_script_path: z.string().register(field, {
          label: "Script",
          help: "Where the script is, on the cluster.",
          keyword: "batch_script_path",
          wire: "template.custom.batch_script_path",
          example: "/home/ubuntu/train.slurm",
        }),
      })
      .register(field, {
        label: "Job",
        help: "Which script runs, and how the cluster is reached.",
        python: { module: "flytekitplugins.slurm", name: "SlurmScriptConfig" },
      }),
    ...versionKey,
  })
  .register(field, {
    label: "Slurm script",
    help: "Runs a script that is on a Slurm cluster already. It has no inputs and no outputs.",
    python: { module: "flytekitplugins.slurm", name: "SlurmTask" },
  });

const shellSchema = z
  .strictObject({
    type: z.literal("SlurmShellTask"),
    task_config: z.strictObject(shared).register(field, {
      label: "Cluster",
      help: "How the cluster is reached, and what sbatch is told.",
      python: { module: "flytekitplugins.slurm", name: "SlurmConfig" },
    }),
    script: z.string().register(field, {
      label: "Script",
      help: "What runs on the cluster. It begins with the shell: #!/bin/bash.",
      keyword: "script",
      wire: "template.custom.script",
      multiline: true,
      example: "#!/bin/bash\necho hello\n",
    }),
    ...versionKey,
  })
  .register(field, {
    label: "Slurm shell",
    help: "Brings a script to a Slurm cluster and runs it. It has no inputs and no outputs.",
    details: "flytekit's class names inputs and outputs too, but cannot serialise a task that has any.",
    python: { module: "flytekitplugins.slurm", name: "SlurmShellTask" },
  });

interface Connection {
  readonly ssh_config: Readonly<Record<string, unknown>>;
  readonly sbatch_config?: Readonly<Record<string, string | number>> | undefined;
  readonly batch_script_args?: readonly string[] | undefined;
}

const connection = (own: Connection) => ({
  ssh_config: structOf(own.ssh_config),
  sbatch_config: structOf(own.sbatch_config ?? {}),
  batch_script_args: own.batch_script_args === undefined ? null : [...own.batch_script_args],
});

/** What the connector's SSH client takes; flytekit looks at none of it before. */
const SSH_OPTIONS = ["host", "username", "client_keys"];

function checkConnection({ ssh_config, sbatch_config }: Connection): readonly Problem[] {
  const path = `${TEMPLATE_PATH}/task_config/ssh_config`;
  const unknown = Object.keys(ssh_config).filter((key) => !SSH_OPTIONS.includes(key));
  return [
    ...checkOptions(sbatch_config, `${TEMPLATE_PATH}/task_config/sbatch_config`),
    ...(typeof ssh_config["host"] === "string" && ssh_config["host"] !== ""
      ? []
      : [runWarning(path, "missing", "The connector needs the name of a host. Add host.")]),
    ...unknown.map((key) => {
      const message = `The connector does not take "${key}": only ${SSH_OPTIONS.join(", ")}. Remove it.`;
      const at = path + pointer(key);
      return runWarning(at, "unknown-key", { message, fix: fixBy(`Remove ${key}`, removeAt(at)) });
    }),
  ];
}

/** flytekitplugins-slurm: `SlurmTask`. */
export const SlurmTask: TaskTemplate<typeof schema> = {
  schema,
  package: "flytekitplugins-slurm",
  parameters: TASK_PARAMETERS,
  compile: ({ task_config }) => ({
    type: "slurm",
    custom: { ...connection(task_config), batch_script_path: task_config.batch_script_path },
  }),
  check: ({ task_config }) => checkConnection(task_config),
};

/** flytekitplugins-slurm: `SlurmShellTask`. */
export const SlurmShellTask: TaskTemplate<typeof shellSchema> = {
  schema: shellSchema,
  package: "flytekitplugins-slurm",
  parameters: TASK_PARAMETERS,
  compile: ({ task_config, script }) => ({
    type: "slurm",
    custom: { ...connection(task_config), script, python_input_types: null, output_locs: [] },
  }),
  check: ({ task_config, script }) => [
    ...checkConnection(task_config),
    ...(script.startsWith("#!")
      ? []
      : [
          runWarning(
            `${TEMPLATE_PATH}/script`,
            "missing",
            "sbatch takes a script only when its first line names the shell. Begin with #!/bin/bash.",
          ),
        ]),
  ],
};
