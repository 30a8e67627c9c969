import { podTemplate } from "../parameters/index.ts";
import { fixBy, type Problem, runWarning, setAt } from "../problem.ts";
import { type KubernetesObject, objectsIn } from "../values/kubernetes.ts";
import { checkLost } from "./connector.ts";
import { CONFIG_PATH, type PluginParameters } from "./task-plugin.ts";

export const PODS = ["driver_pod", "executor_pod"] as const;
type Pods = { readonly [Key in (typeof PODS)[number]]?: podTemplate.PodTemplate | undefined };

/** What `createSparkPodSpec`, `createDriverSpec` and `createExecutorSpec` of Flyte 1.16.8 read of a pod spec. */
const TAKEN: readonly string[] = [
  "affinity",
  "containers",
  "dnsConfig",
  "hostNetwork",
  "nodeSelector",
  "priorityClassName",
  "schedulerName",
  "securityContext",
  "tolerations",
];
/** What they read of its primary container, beside the executor's arguments, which the program gets. */
const TAKEN_OF_CONTAINER: readonly string[] = ["name", "image", "env", "securityContext"];

/**
 * Flyte lays these pods over the task's own, container by container of the same name, and then looks for their primary one.
 * Without a pod template the task's container has a name that only Flyte knows. `PysparkFunctionTask.to_k8s_pod` only logs
 * that names differ.
 */
export const checkPods = (config: Pods, { pod_template: own }: PluginParameters): readonly Problem[] =>
  PODS.flatMap((key) => {
    const pod = config[key];
    if (pod === undefined) return [];
    const path = `${CONFIG_PATH}/${key}`;
    const isExecutor = key === "executor_pod";
    return [
      ...primaryOther(podTemplate.primaryName(pod), own, `${path}/primary_container_name`),
      ...lostFields(pod, path, {
        role: isExecutor ? "executor" : "driver",
        primaries: [podTemplate.primaryName(pod)],
        elsewhere: isExecutor ? ["args"] : [],
      }),
    ];
  });

/** What the task's own pod and amounts hold, and Spark's pods do not get. */
export const checkOwnPod = (config: Pods, parameters: PluginParameters): readonly Problem[] => [
  ...checkLost(parameters, ["requests", "limits", "resources"], AMOUNTS),
  ...checkLost(parameters, ["shared_memory"], "Flyte gives the pods of Spark no shared memory. Remove it."),
  // That the task's own take the place of these is told in any case.
  ...lostFields(parameters.pod_template ?? {}, "/parameters/pod_template", {
    role: "driver",
    primaries: [parameters.pod_template, config.driver_pod, config.executor_pod].flatMap((pod) =>
      pod === undefined ? [] : [podTemplate.primaryName(pod)],
    ),
    elsewhere: ["command", "args"],
  }),
];

const AMOUNTS =
  "The pods of Spark do not get these amounts, but what spark_conf says. Set spark.driver.cores, spark.driver.memory, spark.executor.cores and spark.executor.memory there, and for GPUs spark.executor.resource.gpu.amount.";

function primaryOther(
  name: string,
  own: podTemplate.PodTemplate | undefined,
  path: string,
): readonly Problem[] {
  if (own === undefined) {
    const message = `Spark's pods are laid over the task's own, in which without a pod template no container is called "${name}": the task fails when it starts. Give the task a pod template.`;
    const made = setAt("/parameters/pod_template", { primary_container_name: name });
    return [runWarning(path, "unknown-name", { message, fix: fixBy("Give the task a pod template", made) })];
  }
  const expected = podTemplate.primaryName(own);
  if (name === expected) return [];
  const isThere = podTemplate.containersOf(own).some((container) => container["name"] === name);
  const message = isThere
    ? `The task's own primary container is called "${expected}". Spark takes the name given here for this pod; give both the same name unless that is meant.`
    : `The task's own pod has no container called "${name}": the task fails when it starts.`;
  const fix = fixBy(`Change to ${expected}`, setAt(path, expected));
  return [runWarning(path, isThere ? "invalid-value" : "unknown-name", { message, fix })];
}

interface Told {
  /** Whose properties are named. */
  readonly role: "driver" | "executor";
  /** The containers that pods are made of. */
  readonly primaries: readonly unknown[];
  /** Fields of the primary container that go elsewhere, or are told elsewhere. */
  readonly elsewhere: readonly string[];
}

/** Each field of a pod that no pod of Spark gets. */
function lostFields(pod: podTemplate.PodTemplate, at: string, told: Told): readonly Problem[] {
  const path = `${at}/pod_spec`;
  const lost = (place: string, names: readonly string[]): readonly Problem[] =>
    names.map((name) => {
      const message = `Flyte leaves ${name} out of the pods that it makes for Spark. ${instead(name, told.role)}`;
      return runWarning(`${place}/${name}`, "dropped", message.trimEnd());
    });
  return [
    ...lost(path, othersIn(pod.pod_spec, TAKEN)),
    ...objectsIn(pod.pod_spec, "containers").flatMap((container, index) => {
      const place = `${path}/containers/${index}`;
      if (told.primaries.includes(container["name"])) {
        return lost(place, othersIn(container, [...TAKEN_OF_CONTAINER, ...told.elsewhere]));
      }
      const message = `A pod of Spark has one container, and Flyte makes it of "${podTemplate.primaryName(pod)}": this one is left out.`;
      return [runWarning(`${place}/name`, "dropped", message)];
    }),
  ];
}

const othersIn = (object: KubernetesObject | undefined, taken: readonly string[]): readonly string[] =>
  Object.entries(object ?? {}).flatMap(([name, value]) =>
    taken.includes(name) || (typeof value === "object" && Object.keys(value).length === 0) ? [] : [name],
  );

/** How Spark is told the same, where it can be. */
function instead(field: string, role: Told["role"]): string {
  switch (field) {
    case "resources":
      return `Write the amounts into spark_conf, as spark.${role}.cores and spark.${role}.memory.`;
    case "volumes":
    case "volumeMounts":
      return `Spark mounts what spark_conf names, as spark.kubernetes.${role}.volumes.TYPE.NAME.mount.path.`;
    case "imagePullSecrets":
      return "Name them in spark_conf, as spark.kubernetes.container.image.pullSecrets.";
    case "imagePullPolicy":
      return "Write it into spark_conf, as spark.kubernetes.container.image.pullPolicy.";
    case "serviceAccountName":
      return "They run as the service account of the execution.";
    default:
      return "";
  }
}
