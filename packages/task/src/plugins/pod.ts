import type { JsonObject, JsonValue, K8sPod } from "@fletch/flyteidl/json";
import { z } from "zod";

import { field } from "../field.ts";
import { podTemplate } from "../parameters/index.ts";
import { compileError, fixBy, notice, type Problem, removeAt, runWarning, setAt } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { objectsIn } from "../values/kubernetes.ts";
import { CONFIG_PATH, type OwnPod, type PluginParameters, type TaskPlugin } from "./task-plugin.ts";

const template = podTemplate.template({ label: "Pod", help: "" }).shape;

const schema = z
  .strictObject({
    plugin: z.literal("Pod"),
    pod_spec: template.pod_spec.unwrap(),
    primary_container_name: template.primary_container_name,
    labels: template.labels,
    annotations: template.annotations,
  })
  .register(field, {
    label: "Pod (old)",
    help: "Runs the function in a Kubernetes pod of one's own making.",
    wire: "template.k8sPod",
    deprecated: "Use pod_template of the task, which also keeps images of the template.",
    python: { module: "flytekitplugins.pod", name: "Pod" },
  });

type Config = z.output<typeof schema>;

/**
 * `PodFunctionTask.get_k8s_pod`. Unlike a pod template, image, command and arguments of the primary container are always
 * replaced, and containers without an image stay without.
 */
function pod(config: Config, own: OwnPod): K8sPod {
  const merged = podTemplate.containersOf(config).map((container): JsonValue => {
    if (container["name"] !== podTemplate.primaryName(config)) return container as JsonObject;
    const filled = podTemplate.fillPrimary(container, own);
    const env = (filled["env"] ?? []) as readonly JsonValue[];
    // flytekit serialises twice under fast registration, and its config remembers the first time.
    const again = own.fast ? env.slice(0, Object.keys(own.env).length) : [];
    return { ...container, ...filled, env: [...again, ...env], image: own.image };
  });
  return { metadata: podTemplate.metadataOf(config), podSpec: { ...config.pod_spec, containers: merged } };
}

/** The same as a pod template. */
function modern({ plugin: _plugin, ...template }: Config): podTemplate.PodTemplate {
  return template;
}

const NO_IMAGE = "This container has no image and gets none: the pod does not start. Give it one.";

function check(config: Config, parameters: PluginParameters, settings?: Settings): readonly Problem[] {
  if (parameters.pod_template !== undefined) {
    const message = "The plugin Pod does not go together with a pod template. Remove one of the two.";
    const fix = fixBy("Remove the plugin", removeAt(CONFIG_PATH));
    return [compileError("/parameters/pod_template", "exclusive", { message, fix })];
  }
  const message =
    "The plugin Pod is the old way to a pod of one's own. A pod template says the same without a plugin.";
  const fix = fixBy(
    "Use pod_template",
    removeAt(CONFIG_PATH),
    setAt("/parameters/pod_template", modern(config)),
  );
  const problems: Problem[] = [notice(`${CONFIG_PATH}/plugin`, "deprecated", { message, fix })];
  const name = podTemplate.primaryName(config);
  for (const [index, container] of objectsIn(config.pod_spec, "containers").entries()) {
    const path = `${CONFIG_PATH}/pod_spec/containers/${index}`;
    if (container["name"] === name) {
      for (const key of ["image", "command", "args"].filter((each) => container[each] !== undefined)) {
        const lost = "The task's own takes the place of this one in the primary container.";
        problems.push(runWarning(`${path}/${key}`, "overridden", lost));
      }
    } else if (container["image"] === undefined) {
      problems.push(runWarning(path, "missing", NO_IMAGE));
    }
  }
  for (const [index, container] of objectsIn(config.pod_spec, "initContainers").entries()) {
    if (container["image"]) continue;
    const path = `${CONFIG_PATH}/pod_spec/initContainers/${index}`;
    problems.push(runWarning(path, "missing", NO_IMAGE));
  }
  const variables = { ...settings?.env, ...parameters.environment };
  if (settings?.fast !== undefined && Object.keys(variables).length > 0) {
    const twice =
      "Under fast registration the primary container gets every variable twice. It does no harm; a pod template does not do it.";
    problems.push(notice(`${CONFIG_PATH}/pod_spec`, "invalid-value", twice));
  }
  return problems;
}

/** flytekitplugins-pod: `Pod`, deprecated. */
export const Pod: TaskPlugin<typeof schema> = {
  schema,
  package: "flytekitplugins-pod",
  taskType: () => "sidecar",
  taskTypeVersion: 2,
  pod,
  config: (config) => ({ primary_container_name: podTemplate.primaryName(config) }),
  check,
};
