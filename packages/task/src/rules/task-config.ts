import type { CommonDesign } from "../design.ts";
import { pluginOf } from "../plugins/index.ts";
import { compileError, fixBy, type Problem, setAt } from "../problem.ts";
import type { Settings } from "../settings.ts";

/** What the plugin of a design refuses or warns of, beyond its schema. */
export function taskConfig(design: CommonDesign, settings?: Settings): readonly Problem[] {
  const { parameters = {} } = design;
  const config = parameters.task_config;
  if (config === undefined) return [];
  return [...asynchronous(design), ...(pluginOf(config).check?.(config, parameters, settings) ?? [])];
}

/** `task()` asks each plugin for an async class of its own, and none has one. */
function asynchronous({ async, parameters }: CommonDesign): readonly Problem[] {
  if (async !== true) return [];
  const message = `The plugin ${parameters?.task_config?.plugin} runs ordinary functions only. Turn async off, or remove the plugin.`;
  return [
    compileError("/async", "exclusive", { message, fix: fixBy("Turn async off", setAt("/async", false)) }),
  ];
}
