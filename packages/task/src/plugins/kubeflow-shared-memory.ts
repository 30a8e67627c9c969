import type { PodTemplate } from "../parameters/pod-template.ts";
import { compileError, type Problem, runWarning } from "../problem.ts";
import type { KubernetesObject } from "../values/kubernetes.ts";
import { CONFIG_PATH, type PluginParameters } from "./task-plugin.ts";

const MOUNT_PATH = "/dev/shm";

interface SharedMemoryConfig {
  readonly increase_shared_mem?: boolean | undefined;
}

/** On unless told otherwise, and only while the task says nothing of shared memory itself. */
const applies = ({ increase_shared_mem }: SharedMemoryConfig, { shared_memory }: PluginParameters): boolean =>
  increase_shared_mem !== false && (shared_memory === undefined || shared_memory === false);

const listOf = (object: KubernetesObject | undefined, name: string): readonly KubernetesObject[] =>
  (object?.[name] ?? []) as readonly KubernetesObject[];

/** `add_shared_mem_volume_to_pod_template` of flytekitplugins.kfpytorch: the task gets a pod template by it. */
export function addSharedMemory<Given extends PluginParameters>(
  config: SharedMemoryConfig,
  parameters: Given,
): Given {
  if (!applies(config, parameters)) return parameters;
  const template: PodTemplate = parameters.pod_template ?? {};
  const spec = template.pod_spec;
  const [first = { name: "primary" }, ...others] = listOf(spec, "containers");
  const mounts = [...listOf(first, "volumeMounts"), { name: "shm", mountPath: MOUNT_PATH }];
  const pod_spec = {
    ...spec,
    containers: [{ ...first, volumeMounts: mounts }, ...others],
    volumes: [...listOf(spec, "volumes"), { name: "shm", emptyDir: { medium: "Memory" } }],
  };
  return { ...parameters, pod_template: { ...template, pod_spec } };
}

const CONTAINERS = "/parameters/pod_template/pod_spec/containers";

export function checkSharedMemory(config: SharedMemoryConfig, parameters: PluginParameters): Problem[] {
  if (!applies(config, parameters)) return [];
  const fix = {
    title: "Use the task's shared memory instead",
    edits: [{ op: "set" as const, path: "/parameters/shared_memory", value: true }],
  };
  const template = parameters.pod_template;
  const containers = listOf(template?.pod_spec, "containers");
  if (containers.length > 1) {
    const message =
      "Shared memory cannot be added to a pod template with several containers. Set shared_memory on the task, or turn off increase_shared_mem.";
    return [compileError(CONTAINERS, "exclusive", { message, fix })];
  }
  const mounts = listOf(containers[0], "volumeMounts");
  const taken = mounts.findIndex((mount) => mount["mountPath"] === MOUNT_PATH);
  if (taken >= 0) {
    const message = `${MOUNT_PATH} is mounted here already. Remove this mount, or turn off increase_shared_mem.`;
    return [compileError(`${CONTAINERS}/0/volumeMounts/${taken}`, "exclusive", { message, fix })];
  }
  const primary = template?.primary_container_name ?? "primary";
  const mounted = (containers[0]?.["name"] as string | undefined) ?? "primary";
  const path = `${CONFIG_PATH}/increase_shared_mem`;
  if (mounted !== primary) {
    const message = `The shared memory is mounted in the container "${mounted}", not in the primary container "${primary}". Set shared_memory on the task instead.`;
    return [runWarning(path, "invalid-value", { message, fix })];
  }
  return [];
}
