import type { JsonObject } from "@fletch/flyteidl/json";
import { z } from "zod";

import { field } from "../field.ts";
import { fixBy, notice, type Problem, runWarning, setAt } from "../problem.ts";
import { jsonMap } from "../values/scalars.ts";
import { structOf } from "../values/struct.ts";
import { checkConnector, checkLost, SIZES } from "./connector.ts";
import { checkPods, PODS } from "./spark-pods.ts";
import { prepareImage, sparkFields, sparkJob } from "./spark.ts";
import { CONFIG_PATH, type PluginContext, type TaskPlugin } from "./task-plugin.ts";

const MODULE = "flytekitplugins.spark";

const databricksFields = {
  ...sparkFields,
  databricks_conf: jsonMap().register(field, {
    label: "Databricks job",
    help: "The job as Databricks' Jobs API 2.1 has it: new_cluster or existing_cluster_id, run_name, timeout_seconds and more.",
    details:
      "The connector fills in the image of a new cluster, the Spark properties and the variables of the task.",
    keyword: "databricks_conf",
    wire: "template.custom.databricksConf",
    group: "Databricks",
    example: { run_name: "train", existing_cluster_id: "1201-my-cluster" },
  }),
  databricks_instance: z
    .string()
    .register(field, {
      label: "Databricks instance",
      help: "The address of the workspace, without https:// in front.",
      keyword: "databricks_instance",
      wire: "template.custom.databricksInstance",
      group: "Databricks",
      unset: "FLYTE_DATABRICKS_INSTANCE of the platform's connector",
      example: "acme.cloud.databricks.com",
    })
    .optional(),
};

const schemaV2 = z.strictObject({ plugin: z.literal("DatabricksV2"), ...databricksFields }).register(field, {
  label: "Databricks",
  help: "Runs the function as a job of Databricks.",
  details:
    "The platform's connector for Databricks starts the job. It needs the secret FLYTE_DATABRICKS_ACCESS_TOKEN.",
  wire: "template.custom",
  example: { plugin: "DatabricksV2", databricks_conf: { existing_cluster_id: "1201-my-cluster" } },
  python: { module: MODULE, name: "DatabricksV2" },
});

const schemaV1 = z.strictObject({ plugin: z.literal("Databricks"), ...databricksFields }).register(field, {
  label: "Databricks (old)",
  help: "Runs the function as a job of Databricks, for platforms whose connector is older than 1.13.",
  wire: "template.custom",
  deprecated: "Use DatabricksV2, which takes the same fields.",
  python: { module: MODULE, name: "Databricks" },
});

type Config = Omit<z.output<typeof schemaV2>, "plugin">;

const custom = (config: Config, context: PluginContext): JsonObject => ({
  ...sparkJob(config, context),
  databricksConf: structOf(config.databricks_conf),
  ...(config.databricks_instance && { databricksInstance: config.databricks_instance }),
});

function checkConf(config: Config): readonly Problem[] {
  const { databricks_conf: conf, databricks_instance: instance } = config;
  const problems: Problem[] = [];
  const { new_cluster: cluster, existing_cluster_id: id } = conf;
  const isCluster = typeof cluster === "object" && cluster !== null && !Array.isArray(cluster);
  if (!isCluster && (id === undefined || id === null || id === "")) {
    const message =
      "Databricks does not know where to run: the task fails when it starts. Add new_cluster, a map, or existing_cluster_id.";
    problems.push(runWarning(`${CONFIG_PATH}/databricks_conf`, "missing", message));
  }
  if (instance?.includes("/") === true) {
    const path = `${CONFIG_PATH}/databricks_instance`;
    const bare = instance.replace(/^.*?:\/\//, "").replace(/\/.*/s, "");
    const message = "The connector puts https:// in front, and its own path behind. Give the host alone.";
    problems.push(
      runWarning(path, "invalid-value", { message, fix: fixBy(`Use ${bare}`, setAt(path, bare)) }),
    );
  }
  return problems;
}

/** `_get_databricks_job_spec` of the connector does not look at them. */
const lostPods = (config: Config): readonly Problem[] =>
  PODS.filter((name) => config[name] !== undefined).map((name) =>
    runWarning(`${CONFIG_PATH}/${name}`, "dropped", LOST),
  );

const LOST =
  "Databricks is not told of this: the cluster's machines decide. Choose them in the Databricks job.";

/** flytekitplugins-spark: `DatabricksV2`. */
export const DatabricksV2: TaskPlugin<typeof schemaV2> = {
  schema: schemaV2,
  package: "flytekitplugins-spark",
  taskType: () => "databricks",
  runsElsewhere: true,
  prepare: prepareImage,
  custom,
  check: (config, parameters) => [
    ...checkConf(config),
    ...lostPods(config),
    ...checkConnector(parameters, "Databricks"),
    ...checkLost(parameters, SIZES, LOST),
  ],
};

/** flytekitplugins-spark: `Databricks`, deprecated. */
export const Databricks: TaskPlugin<typeof schemaV1> = {
  schema: schemaV1,
  package: "flytekitplugins-spark",
  taskType: () => "spark",
  prepare: prepareImage,
  custom,
  check(config, parameters) {
    const path = `${CONFIG_PATH}/plugin`;
    const message =
      "Databricks is the old spelling, and its tasks are of the type spark: a platform that runs Spark itself takes them instead of Databricks. Use DatabricksV2.";
    const fix = fixBy("Use DatabricksV2", setAt(path, "DatabricksV2"));
    const old = notice(path, "deprecated", { message, fix });
    return [old, ...checkConf(config), ...checkPods(config, parameters)];
  },
};
