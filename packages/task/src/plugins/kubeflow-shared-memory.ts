import { z } from "zod";

import { field } from "../field.ts";
import type { PodTemplate } from "../parameters/pod-template.ts";
import { compileError, fixBy, notice, type Problem, removeAt, runWarning, setAt } from "../problem.ts";
import { objectsIn } from "../values/kubernetes.ts";
import { CONFIG_PATH, type PluginParameters } from "./task-plugin.ts";

const MOUNT_PATH = "/dev/shm";

interface SharedMemoryConfig {
  readonly increase_shared_mem?: boolean | undefined;
}

/** `increase_shared_mem` of PyTorch and Elastic. */
export const increaseSharedMemory = z.boolean().register(field, {
  label: "Increase shared memory",
  help: "Mounts shared memory by a pod template of the plugin's own, unless the task sets shared memory.",
  keyword: "increase_shared_mem",
  wire: "template.k8sPod",
  unset: "on, which makes the task a pod",
  deprecated: "Set shared_memory on the task: it needs no pod template.",
  advanced: true,
});

/** On unless told otherwise, and only while the task says nothing of shared memory itself. */
const applies = ({ increase_shared_mem }: SharedMemoryConfig, { shared_memory }: PluginParameters): boolean =>
  increase_shared_mem !== false && (shared_memory === undefined || shared_memory === false);

/** `add_shared_mem_volume_to_pod_template` of flytekitplugins.kfpytorch: the task gets a pod template by it. */
export function addSharedMemory<Given extends PluginParameters>(
  config: SharedMemoryConfig,
  parameters: Given,
): Given {
  if (!applies(config, parameters)) return parameters;
  const template: PodTemplate = parameters.pod_template ?? {};
  const spec = template.pod_spec;
  const [first = { name: "primary" }, ...others] = objectsIn(spec, "containers");
  const mounts = [...objectsIn(first, "volumeMounts"), { name: "shm", mountPath: MOUNT_PATH }];
  const pod_spec = {
    ...spec,
    containers: [{ ...first, volumeMounts: mounts }, ...others],
    volumes: [...objectsIn(spec, "volumes"), { name: "shm", emptyDir: { medium: "Memory" } }],
  };
  return { ...parameters, pod_template: { ...template, pod_spec } };
}

const CONTAINERS = "/parameters/pod_template/pod_spec/containers";

export function checkSharedMemory(config: SharedMemoryConfig, parameters: PluginParameters): Problem[] {
  const path = `${CONFIG_PATH}/increase_shared_mem`;
  const said = config.increase_shared_mem === undefined ? [] : [removeAt(path)];
  const fix = fixBy(
    "Use the task's shared memory instead",
    setAt("/parameters/shared_memory", true),
    ...said,
  );
  if (!applies(config, parameters)) return [];
  const template = parameters.pod_template;
  const containers = objectsIn(template?.pod_spec, "containers");
  if (containers.length > 1) {
    const message =
      "Shared memory cannot be added to a pod template with several containers. Set shared_memory on the task, or turn off increase_shared_mem.";
    return [compileError(CONTAINERS, "exclusive", { message, fix })];
  }
  const mounts = objectsIn(containers[0], "volumeMounts");
  const taken = mounts.findIndex((mount) => mount["mountPath"] === MOUNT_PATH);
  if (taken >= 0) {
    const message = `${MOUNT_PATH} is mounted here already. Remove this mount, or turn off increase_shared_mem.`;
    return [compileError(`${CONTAINERS}/0/volumeMounts/${taken}`, "exclusive", { message, fix })];
  }
  const primary = template?.primary_container_name ?? "primary";
  const mounted = (containers[0]?.["name"] as string | undefined) ?? "primary";
  if (mounted !== primary) {
    const message = `The shared memory is mounted in the container "${mounted}", not in the primary container "${primary}". Set shared_memory on the task instead.`;
    return [runWarning(path, "invalid-value", { message, fix })];
  }
  const message =
    template === undefined
      ? "The plugin adds a pod template that mounts shared memory, so the task runs as a pod. Set shared_memory on the task to keep a plain container."
      : "The plugin adds a mount of shared memory to the pod template. Set shared_memory on the task to keep the template as it is.";
  return [notice(path, "deprecated", { message, fix })];
}
