import { type Problem, runWarning } from "../problem.ts";
import type { PluginParameters } from "./task-plugin.ts";

/** What a platform's connector runs, it reads from the container: a pod template leaves it none. flytekit says nothing. */
export function checkConnector({ pod_template }: PluginParameters, runner: string): readonly Problem[] {
  if (pod_template === undefined) return [];
  const message = `${runner} reads image and arguments from the task's container, and with a pod template there is none: the task fails when it starts. Remove the pod template.`;
  return [runWarning("/parameters/pod_template", "invalid-value", message)];
}
