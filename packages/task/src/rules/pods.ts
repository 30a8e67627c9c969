import type { CommonDesign } from "../design.ts";
import type { podTemplate } from "../parameters/index.ts";

interface Pod {
  readonly pod: podTemplate.PodTemplate;
  /** Where it stands in the design. */
  readonly at: string;
}

/** Where the plugin Pod has its pod. */
export const PLUGIN = "/parameters/task_config";

/** The pods that a design spells out for its task: a pod template's, and the plugin Pod's. */
export function podsOf({ parameters = {} }: CommonDesign): readonly Pod[] {
  const { pod_template: template, task_config: config } = parameters;
  return [
    ...(template === undefined ? [] : [{ pod: template, at: "/parameters/pod_template" }]),
    ...(config?.plugin === "Pod" ? [{ pod: config, at: PLUGIN }] : []),
  ];
}
