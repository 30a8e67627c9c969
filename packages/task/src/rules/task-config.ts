import type { CommonDesign } from "../design.ts";
import { pluginOf } from "../plugins/index.ts";
import { type Problem, runWarning } from "../problem.ts";
import type { Settings } from "../settings.ts";

/** What the plugin of a design refuses or warns of, beyond its schema. */
export function taskConfig(
  { parameters = {}, outputs = [] }: CommonDesign,
  settings?: Settings,
): readonly Problem[] {
  const config = parameters.task_config;
  if (config === undefined) return [];
  const plugin = pluginOf(config);
  const problems = plugin.check?.(config, parameters, settings) ?? [];
  if (plugin.runsOther === undefined || outputs.length === 0) return problems;
  const message =
    "The plugin's own program runs, not this function: unless that program writes Flyte's outputs, the task fails at its end. Remove them.";
  return [...problems, runWarning("/outputs", "invalid-value", message)];
}
