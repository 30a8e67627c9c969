import type { CommonDesign } from "../design.ts";
import { pluginOf } from "../plugins/index.ts";
import type { Problem } from "../problem.ts";
import type { Settings } from "../settings.ts";

/** What the plugin of a design refuses or warns of, beyond its schema. */
export function taskConfig({ parameters = {} }: CommonDesign, settings?: Settings): readonly Problem[] {
  const config = parameters.task_config;
  return config === undefined ? [] : (pluginOf(config).check?.(config, parameters, settings) ?? []);
}
