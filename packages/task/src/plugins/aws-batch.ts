import type { JsonObject } from "@fletch/flyteidl/json";
import { z } from "zod";

import { field } from "../field.ts";
import { pointer, type Problem, runWarning } from "../problem.ts";
import { jsonMap } from "../values/scalars.ts";
import { structOf } from "../values/struct.ts";
import { CONFIG_PATH, type TaskPlugin } from "./task-plugin.ts";

const schema = z
  .strictObject({
    plugin: z.literal("AWSBatchConfig"),
    parameters: jsonMap()
      .register(field, {
        label: "Parameters",
        help: "Texts that take the place of Ref:: names in the job definition's command.",
        keyword: "parameters",
        wire: "template.custom.parameters",
        unset: "none",
        example: { codec: "mp4" },
      })
      .optional(),
    schedulingPriority: z
      .int()
      .register(field, {
        label: "Scheduling priority",
        help: "Which of the waiting jobs of a queue with a fair-share policy starts first: higher goes first.",
        keyword: "schedulingPriority",
        wire: "template.custom.schedulingPriority",
        unset: "as the job definition says",
      })
      .optional(),
    platformCapabilities: z
      .string()
      .register(field, {
        label: "Platform",
        help: "What AWS runs the job on.",
        keyword: "platformCapabilities",
        wire: "template.config.platformCapabilities",
        unset: "EC2",
        choices: { EC2: "EC2: machines of your own account", FARGATE: "Fargate: machines that AWS keeps" },
      })
      .optional(),
    propagateTags: z
      .boolean()
      .register(field, {
        label: "Pass tags on",
        help: "Whether the tags also go to the container service's own task.",
        keyword: "propagateTags",
        wire: "template.custom.propagateTags",
        unset: "as the job definition says",
      })
      .optional(),
    tags: jsonMap()
      .register(field, {
        label: "Tags",
        help: "Marks on the job, for finding it and for the bill.",
        keyword: "tags",
        wire: "template.custom.tags",
        unset: "none",
        example: { team: "ml" },
      })
      .optional(),
  })
  .register(field, {
    label: "AWS Batch",
    help: "Runs the function as a job of AWS Batch.",
    wire: "template.custom",
    example: { plugin: "AWSBatchConfig", platformCapabilities: "FARGATE" },
    python: { module: "flytekitplugins.awsbatch", name: "AWSBatchConfig" },
  });

type Config = z.output<typeof schema>;

const PLATFORM = "EC2";
/** Of a scheduling priority, in the API of AWS Batch. */
const HIGHEST = 9999;

/** `AWSBatchConfig.to_dict`: what is unset is null. */
const custom = (config: Config): JsonObject => ({
  parameters: config.parameters === undefined ? null : structOf(config.parameters),
  schedulingPriority: config.schedulingPriority ?? null,
  platformCapabilities: config.platformCapabilities ?? PLATFORM,
  propagateTags: config.propagateTags ?? null,
  tags: config.tags === undefined ? null : structOf(config.tags),
});

/** `get_command`: no checkpoints, and the outputs of an array's first job, as propeller reads them. */
function batchCommand(command: readonly string[]): string[] {
  const resolver = command.indexOf("--resolver");
  const own = command.slice(0, resolver).flatMap((word, index, words) => {
    const option = words[index - 1];
    if (CHECKPOINTS.has(word) || CHECKPOINTS.has(option ?? "")) return [];
    return [option === "--output-prefix" ? `${word}/0` : word];
  });
  return [...own, ...command.slice(resolver)];
}
const CHECKPOINTS = new Set(["--checkpoint-path", "--prev-checkpoint"]);

/** flytekitplugins-awsbatch: `AWSBatchConfig`. */
export const AWSBatchConfig: TaskPlugin<typeof schema> = {
  schema,
  package: "flytekitplugins-awsbatch",
  taskType: () => "aws-batch",
  custom,
  args: (_config, { command, prefix, target }) => [
    ...(target === "pod" ? [] : prefix),
    ...batchCommand(command),
  ],
  config: ({ platformCapabilities = PLATFORM }) => ({ platformCapabilities }),
  check(config, parameters, settings) {
    const problems: Problem[] = [];
    for (const name of ["parameters", "tags"] as const) {
      for (const [key, value] of Object.entries(config[name] ?? {})) {
        if (typeof value === "string") continue;
        const message = "AWS Batch takes texts only: put the value in quotes.";
        problems.push(runWarning(`${CONFIG_PATH}/${name}${pointer(key)}`, "wrong-type", message));
      }
    }
    const { schedulingPriority: priority = 0 } = config;
    if (priority < 0 || priority > HIGHEST) {
      const message = `AWS Batch knows priorities from 0 to ${HIGHEST}.`;
      problems.push(runWarning(`${CONFIG_PATH}/schedulingPriority`, "invalid-value", message));
    }
    if (!["EC2", "FARGATE", undefined].includes(config.platformCapabilities)) {
      const message = "AWS Batch knows EC2 and FARGATE. It refuses the job when the task starts.";
      problems.push(runWarning(`${CONFIG_PATH}/platformCapabilities`, "invalid-value", message));
    }
    if (parameters.pod_template !== undefined) {
      const lost =
        settings?.fast === undefined ? "" : " The code of fast registration is not fetched either.";
      const message = `AWS Batch runs a container and has no use for a pod template: the task fails when it starts.${lost} Remove the pod template.`;
      problems.push(runWarning("/parameters/pod_template", "invalid-value", message));
    }
    return problems;
  },
};
