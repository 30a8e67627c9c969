import { type Problem, runWarning } from "../problem.ts";
import type { PluginParameters } from "./task-plugin.ts";

/** Parameters that a connector does not look at. */
export const checkLost = (
  parameters: PluginParameters,
  names: readonly (keyof PluginParameters)[],
  message: string,
): readonly Problem[] =>
  names
    .filter((name) => parameters[name] !== undefined)
    .map((name) => runWarning(`/parameters/${name}`, "dropped", message));

/** What sizes a container and picks its machine. */
export const SIZES = ["requests", "limits", "resources", "shared_memory", "accelerator"] as const;

/** What a platform's connector runs, it reads from the container: a pod template leaves it none. flytekit says nothing. */
export function checkConnector({ pod_template }: PluginParameters, runner: string): readonly Problem[] {
  if (pod_template === undefined) return [];
  const message = `${runner} reads image and arguments from the task's container, and with a pod template there is none: the task fails when it starts. Remove the pod template.`;
  return [runWarning("/parameters/pod_template", "invalid-value", message)];
}
