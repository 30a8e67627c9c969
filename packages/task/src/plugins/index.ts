import type { Expression } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";
import { pythonOf } from "../values/python-call.ts";
import { AWSBatchConfig } from "./aws-batch.ts";
import { Dask } from "./dask.ts";
import { Databricks, DatabricksV2 } from "./databricks.ts";
import { Elastic } from "./elastic.ts";
import { GenericSparkConf } from "./generic-spark.ts";
import { HorovodJob } from "./horovod.ts";
import { MMCloudConfig } from "./mmcloud.ts";
import { MPIJob } from "./mpi.ts";
import { PerianConfig } from "./perian.ts";
import { Pod } from "./pod.ts";
import { PyTorch } from "./pytorch.ts";
import { RayJobConfig } from "./ray.ts";
import { registered } from "./registry.ts";
import { SlurmFunctionConfig } from "./slurm.ts";
import { Spark } from "./spark.ts";
import { unknownPlugin } from "./stand-alone.ts";
import type { PluginParameters, TaskPlugin } from "./task-plugin.ts";
import { TfJob } from "./tensorflow.ts";

export type { PluginContext, PluginParameters, TaskPlugin } from "./task-plugin.ts";

/**
 * Every config class that a design can name, as flytekit's TaskPlugins, in the order in which a form offers them. A plugin is
 * one module and one line here. A config is of exactly one class: flytekit does not look for a parent's plugin either.
 */
export const TaskPlugins = registered({
  Spark,
  GenericSparkConf,
  RayJobConfig,
  Dask,
  Elastic,
  PyTorch,
  TfJob,
  MPIJob,
  HorovodJob,
  DatabricksV2,
  AWSBatchConfig,
  SlurmFunctionConfig,
  MMCloudConfig,
  PerianConfig,
  Pod,
  Databricks,
});

export type PluginName = keyof typeof TaskPlugins;
type Schema = (typeof TaskPlugins)[PluginName]["schema"];

const schemas = Object.values(TaskPlugins).map((plugin) => plugin.schema) as unknown as readonly [
  Schema,
  ...Schema[],
];

/** `task_config` of `task()`. */
export const schema = z
  .discriminatedUnion("plugin", schemas, {
    error: ({ input }) => unknownPlugin(input, Object.keys(TaskPlugins)),
  })
  .register(field, {
    label: "Plugin",
    help: "Runs the function in another way than in a single container, such as in a Spark cluster.",
    details:
      "The image must have the plugin's package installed, and the platform must have the plugin turned on.",
    keyword: "task_config",
    wire: "template.custom",
    unset: "a plain task",
    example: { plugin: "Elastic", nnodes: 2, nproc_per_node: 4 },
  });

export type TaskConfig = z.output<typeof schema>;

/** The plugin of a config. Its functions take just this config. */
export const pluginOf = (config: TaskConfig): TaskPlugin<z.ZodObject, TaskConfig> =>
  TaskPlugins[config.plugin] as unknown as TaskPlugin<z.ZodObject, TaskConfig>;

export const python = (config: TaskConfig): Expression => pythonOf(schema, config);

/** The parameters that decide what runs, as a function task has them. */
export interface TargetParameters extends PluginParameters {
  readonly task_config?: TaskConfig | undefined;
}

/** The parameters as they are once the plugin's constructor has had its say. */
export function prepared<Given extends TargetParameters>(given: Given): Given {
  const config = given.task_config;
  return config === undefined ? given : (pluginOf(config).prepare?.(config, given) ?? given);
}
