import type { JsonObject } from "@fletch/flyteidl/json";
import type { z } from "zod";

import type { Problem } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { applyEdits } from "../text/index.ts";
import type { PluginParameters, TaskPlugin } from "./task-plugin.ts";

const pythonInterpreter = "/opt/venv/bin/python3";
const SETTINGS: Settings = { project: "p", domain: "d", version: "v", images: { default: "img:v1" } };
export const FAST: Settings = { ...SETTINGS, fast: {} };

/** A plugin as tests ask it: configs are written without their class's name. */
export function asked<Schema extends z.ZodObject>(plugin: TaskPlugin<Schema>) {
  const { value } = plugin.schema.shape["plugin"] as z.ZodLiteral;
  const read = (given: object) => plugin.schema.parse({ plugin: value, ...given });
  const check = (given: object, parameters: PluginParameters = {}, settings?: Settings): readonly Problem[] =>
    plugin.check?.(read(given), parameters, settings) ?? [];
  return {
    read,
    custom: (given: object, parameters: PluginParameters = {}): JsonObject | undefined =>
      plugin.custom?.(read(given), { parameters, pythonInterpreter }),
    args: (given: object, target: "container" | "pod"): string =>
      plugin
        .args?.(
          read(given),
          { command: ["run", "--resolver", "r"], prefix: ["fetch"], target },
          { parameters: {}, pythonInterpreter },
        )
        .join(" ") ?? "",
    /** What is said, as `severity path code`. */
    problems: (given: object, parameters?: PluginParameters, settings?: Settings): string[] =>
      check(given, parameters, settings).map(({ severity, path, code }) => `${severity} ${path} ${code}`),
    /** The parameters once the first fix is taken. */
    fixed: (given: object, parameters: PluginParameters = {}): unknown => {
      const fix = check(given, parameters).find((problem) => problem.fix !== undefined)?.fix;
      const design = { parameters: { ...parameters, task_config: { plugin: value, ...given } } };
      return (applyEdits(design, fix?.edits ?? []) as typeof design).parameters;
    },
  };
}
