import type { JsonObject } from "@fletch/flyteidl/json";
import { z } from "zod";

import { field } from "../field.ts";
import { fixBy, notice, type Problem, runWarning, setAt } from "../problem.ts";
import { checkOwnPod } from "./spark-pods.ts";
import { sparkFields } from "./spark.ts";
import { CONFIG_PATH, type PluginContext, type PluginParameters, type TaskPlugin } from "./task-plugin.ts";

const schema = z
  .strictObject({
    plugin: z.literal("GenericSparkConf"),
    main_class: z.string().register(field, {
      label: "Main class",
      help: "The Java or Scala class that Spark starts.",
      keyword: "main_class",
      wire: "template.custom.mainClass",
      example: "org.apache.spark.examples.SparkPi",
    }),
    applications_path: z.string().register(field, {
      label: "Application",
      help: "Where the JAR file is inside the image.",
      details: "flytekit puts local:// in front, whatever the path is: only files of the image can be named.",
      keyword: "applications_path",
      wire: "template.custom.mainApplicationFile",
      example: "/opt/spark/examples.jar",
    }),
    spark_conf: sparkFields.spark_conf,
    hadoop_conf: sparkFields.hadoop_conf,
  })
  .register(field, {
    label: "Spark (Java or Scala)",
    help: "Runs a Java or Scala program in a Spark cluster that is made for it. The Python function is not called.",
    wire: "template.custom",
    example: {
      plugin: "GenericSparkConf",
      main_class: "org.apache.spark.examples.SparkPi",
      applications_path: "/opt/spark/examples.jar",
    },
    python: { module: "flytekitplugins.spark", name: "GenericSparkConf" },
  });

type Config = z.output<typeof schema>;

/** `GenericSparkTask.get_custom`. The type of the application stays Python's, which is 0 and absent. */
function custom(config: Config, { pythonInterpreter }: PluginContext): JsonObject {
  const { main_class, spark_conf, hadoop_conf } = config;
  return {
    ...(spark_conf && Object.keys(spark_conf).length > 0 && { sparkConf: spark_conf }),
    ...(hadoop_conf && Object.keys(hadoop_conf).length > 0 && { hadoopConf: hadoop_conf }),
    mainApplicationFile: `local://${config.applications_path}`,
    ...(main_class && { mainClass: main_class }),
    ...(pythonInterpreter && { executorPath: pythonInterpreter }),
    databricksConf: {},
  };
}

function check({ main_class, applications_path }: Config, parameters: PluginParameters): readonly Problem[] {
  const message =
    "Without a main class Spark takes the one that the jar's manifest names, and fails when there is none.";
  return [
    ...(main_class === "" ? [notice(`${CONFIG_PATH}/main_class`, "missing", message)] : []),
    ...checkPath(applications_path),
    ...checkOwnPod({}, parameters),
  ];
}

function checkPath(given: string): readonly Problem[] {
  const path = `${CONFIG_PATH}/applications_path`;
  if (given === "") {
    return [runWarning(path, "missing", "Spark has nothing to run. Name a file that the image holds.")];
  }
  if (given.startsWith("local://")) {
    const fix = fixBy("Leave local:// out", setAt(path, given.slice("local://".length)));
    const message = "flytekit puts local:// in front itself: Spark looks for local://local://… and fails.";
    return [runWarning(path, "invalid-value", { message, fix })];
  }
  if (given.includes("://")) {
    const message = `Spark looks for local://${given} and fails. Copy the file into the image, and name its path there.`;
    return [runWarning(path, "invalid-value", message)];
  }
  return [];
}

/** flytekitplugins-spark: `GenericSparkConf`. */
export const GenericSparkConf: TaskPlugin<typeof schema> = {
  schema,
  package: "flytekitplugins-spark",
  taskType: () => "spark",
  runsOther: true,
  custom,
  check,
};
