import type { JsonObject } from "@fletch/flyteidl/json";
import { z } from "zod";

import { field } from "../field.ts";
import { podTemplate } from "../parameters/index.ts";
import { FLYTEKIT_VERSION } from "../values/flytekit.ts";
import type { ImageSpec } from "../values/image-spec.ts";
import { entrypointOf } from "../values/interpreter.ts";
import { textMap } from "../values/scalars.ts";
import { checkOwnPod, checkPods } from "./spark-pods.ts";
import type { PluginParameters, TaskPlugin } from "./task-plugin.ts";

const PYTHON = { module: "flytekitplugins.spark", name: "Spark" };

/** The fields of Spark; Databricks' classes extend them. */
export const sparkFields = {
  spark_conf: textMap()
    .register(field, {
      label: "Spark properties",
      help: "Settings of Spark, such as spark.executor.instances: how many executors, how much memory each.",
      keyword: "spark_conf",
      wire: "template.custom.sparkConf",
      unset: "the platform's own",
      example: { "spark.executor.instances": "2", "spark.driver.memory": "1000M" },
    })
    .optional(),
  hadoop_conf: textMap()
    .register(field, {
      label: "Hadoop properties",
      help: "Settings of Hadoop, such as where files are kept.",
      keyword: "hadoop_conf",
      wire: "template.custom.hadoopConf",
      unset: "the platform's own",
      example: { "fs.s3a.endpoint": "http://minio:9000" },
    })
    .optional(),
  executor_path: z
    .string()
    .register(field, {
      label: "Python program",
      help: "The Python that Spark runs, inside the image.",
      keyword: "executor_path",
      wire: "template.custom.executorPath",
      unset: "the Python of the settings; /usr/bin/python3 with an ImageSpec without base image",
      example: "/usr/bin/python3",
      advanced: true,
    })
    .optional(),
  applications_path: z
    .string()
    .register(field, {
      label: "Main application file",
      help: "The program that Spark starts first, inside the image.",
      keyword: "applications_path",
      wire: "template.custom.mainApplicationFile",
      unset: "flytekit's entrypoint.py beside the Python program",
      example: "local:///usr/local/bin/entrypoint.py",
      advanced: true,
    })
    .optional(),
  driver_pod: podTemplate
    .template({
      label: "Driver pod",
      help: "The pod of the driver, which plans the work.",
      keyword: "driver_pod",
      wire: "template.custom.driverPod",
      unset: "as the platform makes it",
      group: "Pods",
    })
    .optional(),
  executor_pod: podTemplate
    .template({
      label: "Executor pod",
      help: "The pod of each executor, which does the work.",
      keyword: "executor_pod",
      wire: "template.custom.executorPod",
      unset: "as the platform makes it",
      group: "Pods",
    })
    .optional(),
};

const schema = z.strictObject({ plugin: z.literal("Spark"), ...sparkFields }).register(field, {
  label: "Spark",
  help: "Runs the function inside a Spark cluster that is made for it and goes away with it.",
  wire: "template.custom",
  python: PYTHON,
});

type Config = z.output<typeof schema>;

/** Whether the plugin gives the ImageSpec its own base image (`PysparkFunctionTask.__init__`). */
const setsBaseImage = ({ container_image: image }: PluginParameters): boolean =>
  typeof image === "object" && image.base_image === undefined;

/** The images so made: a design's is asked for several times, and with the image its name is kept, which is a hash. */
const sparkImages = new WeakMap<ImageSpec, ImageSpec>();

/** The base image that Spark gives an ImageSpec without one (`PysparkFunctionTask.__init__`), before anything reads the image. */
export function prepareImage<Given extends PluginParameters>(_config: unknown, parameters: Given): Given {
  const image = parameters.container_image;
  if (typeof image !== "object" || !setsBaseImage(parameters)) return parameters;
  const container_image = sparkImages.get(image) ?? sparkImage(image);
  sparkImages.set(image, container_image);
  return { ...parameters, container_image };
}

const sparkImage = (image: ImageSpec): ImageSpec => ({
  ...image,
  base_image: `cr.flyte.org/flyteorg/flytekit:spark-${FLYTEKIT_VERSION}`,
  ...((image.builder === undefined || image.builder === "default") && { python_exec: "/usr/bin/python3" }),
});

/** `SparkJob.to_flyte_idl` in JSON; databricksConf is always there. */
export function sparkJob(
  config: Omit<Config, "plugin">,
  {
    parameters,
    pythonInterpreter,
  }: { readonly parameters: PluginParameters; readonly pythonInterpreter: string },
): JsonObject {
  const own = setsBaseImage(parameters);
  const { spark_conf, hadoop_conf, driver_pod, executor_pod } = config;
  const executorPath = config.executor_path || (own ? "/usr/bin/python3" : pythonInterpreter);
  const application =
    config.applications_path ||
    (own ? "local:///usr/local/bin/entrypoint.py" : `local://${entrypointOf(pythonInterpreter)}`);
  return {
    ...(spark_conf && Object.keys(spark_conf).length > 0 && { sparkConf: spark_conf }),
    ...(hadoop_conf && Object.keys(hadoop_conf).length > 0 && { hadoopConf: hadoop_conf }),
    mainApplicationFile: application,
    ...(executorPath && { executorPath }),
    databricksConf: {},
    ...(driver_pod && { driverPod: podTemplate.compileNested(driver_pod) }),
    ...(executor_pod && { executorPod: podTemplate.compileNested(executor_pod) }),
  };
}

/** flytekitplugins-spark: `Spark`. */
export const Spark: TaskPlugin<typeof schema> = {
  schema,
  package: "flytekitplugins-spark",
  taskType: () => "spark",
  prepare: prepareImage,
  custom: sparkJob,
  check: (config, parameters) => [...checkPods(config, parameters), ...checkOwnPod(config, parameters)],
};
