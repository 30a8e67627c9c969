import type { JsonObject } from "@fletch/flyteidl/json";
import { z } from "zod";

import { field } from "../field.ts";
import { podTemplate } from "../parameters/index.ts";
import { fixBy, type Problem, runWarning, setAt } from "../problem.ts";
import { FLYTEKIT_VERSION } from "../values/flytekit.ts";
import type { ImageSpec } from "../values/image-spec.ts";
import { entrypointOf } from "../values/interpreter.ts";
import { objectsIn } from "../values/kubernetes.ts";
import { textMap } from "../values/scalars.ts";
import { CONFIG_PATH, type PluginParameters, type TaskPlugin } from "./task-plugin.ts";

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

export const PODS = ["driver_pod", "executor_pod"] as const;

/**
 * Flyte lays these pods over the task's own, container by container of the same name, and then looks for their primary one.
 * Without a pod template the task's container has a name that only Flyte knows. `PysparkFunctionTask.to_k8s_pod` only logs
 * that names differ.
 */
export const checkPods = (config: Omit<Config, "plugin">, { pod_template: own }: PluginParameters) =>
  PODS.flatMap((key) => {
    const pod = config[key];
    if (pod === undefined) return [];
    const name = podTemplate.primaryName(pod);
    const path = `${CONFIG_PATH}/${key}`;
    if (own === undefined) {
      const message = `Spark's pods are laid over the task's own, in which without a pod template no container is called "${name}": the task fails when it starts. Give the task a pod template.`;
      const made = setAt("/parameters/pod_template", { primary_container_name: name });
      const fix = fixBy("Give the task a pod template", made);
      return [
        runWarning(`${path}/primary_container_name`, "unknown-name", { message, fix }),
        ...lostMarks(pod, key),
      ];
    }
    const names = new Set(podTemplate.containersOf(own).map((container) => container["name"]));
    return [
      ...primaryOther(name, { own, names, path: `${path}/primary_container_name` }),
      ...lostContainers(pod, names, `${path}/pod_spec/containers`),
      ...lostMarks(pod, key),
    ];
  });

/** `createDriverSpec` and `createExecutorSpec` of Flyte's plugin read the pod spec and the primary name alone. */
const lostMarks = (pod: podTemplate.PodTemplate, key: (typeof PODS)[number]): readonly Problem[] =>
  (["labels", "annotations"] as const).flatMap((marks) => {
    if (Object.keys(pod[marks] ?? {}).length === 0) return [];
    const name = `spark.kubernetes.${key.replace("_pod", "")}.${marks.slice(0, -1)}.NAME`;
    const message = `Flyte leaves the ${marks} of this pod out. Write each into spark_conf, as ${name}.`;
    return [runWarning(`${CONFIG_PATH}/${key}/${marks}`, "dropped", message)];
  });

interface Own {
  readonly own: podTemplate.PodTemplate;
  /** Of its containers. */
  readonly names: ReadonlySet<unknown>;
  readonly path: string;
}

function primaryOther(name: string, { own, names, path }: Own): readonly Problem[] {
  const expected = podTemplate.primaryName(own);
  if (name === expected) return [];
  const message = names.has(name)
    ? `The task's own primary container is called "${expected}". Spark takes the name given here for this pod; give both the same name unless that is meant.`
    : `The task's own pod has no container called "${name}": the task fails when it starts.`;
  const fix = fixBy(`Change to ${expected}`, setAt(path, expected));
  return [runWarning(path, names.has(name) ? "invalid-value" : "unknown-name", { message, fix })];
}

const lostContainers = (pod: podTemplate.PodTemplate, names: ReadonlySet<unknown>, path: string) =>
  objectsIn(pod.pod_spec, "containers").flatMap(({ name }, index) => {
    if (names.has(name)) return [];
    const message = `The task's own pod has no container called "${String(name)}", and Flyte leaves this one out. Give it the name of one, or add it to the task's pod template.`;
    return [runWarning(`${path}/${index}/name`, "dropped", message)];
  });

/** flytekitplugins-spark: `Spark`. */
export const Spark: TaskPlugin<typeof schema> = {
  schema,
  package: "flytekitplugins-spark",
  taskType: () => "spark",
  prepare: prepareImage,
  custom: sparkJob,
  check: checkPods,
};
