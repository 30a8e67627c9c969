import type { TaskSpec } from "@fletch/flyteidl/json";

import * as parameters from "../parameters/index.ts";
import { pluginOf, prepared } from "../plugins/index.ts";
import type { Settings } from "../settings.ts";
import { assemble, extendedResources, metadata } from "../spec/assemble.ts";
import { compileInterface, type WrittenVariable } from "../spec/interface.ts";
import { compileTarget, contextOf, defaultCommand } from "../spec/target.ts";
import { type Declaration, scopeOf } from "../types/index.ts";
import { describe } from "../values/docstring.ts";
import type { Parameters } from "./parameters.ts";

/** What most kinds of designs have, as far as they have it. */
export interface SharedKeys {
  readonly async?: boolean | undefined;
  readonly docstring?:
    | { readonly short?: string | undefined; readonly long?: string | undefined }
    | undefined;
  readonly types?: readonly Declaration[] | undefined;
  readonly inputs?: readonly (WrittenVariable & { readonly default?: unknown })[] | undefined;
  readonly outputs?: readonly WrittenVariable[] | undefined;
  readonly parameters?: Parameters | undefined;
}

/** A design of a kind that runs a Python function. */
export interface FunctionDesign extends SharedKeys {
  readonly kind: "task" | "dynamic" | "eager";
  readonly module: string;
  readonly function: string;
}

/** `<module>.<function>`, as flytekit names the task of a function. */
export const functionName = (design: FunctionDesign): string => `${design.module}.${design.function}`;

/** The task of a function, plain or by its plugin. */
export function functionTask(design: FunctionDesign, settings: Settings): TaskSpec {
  const given = design.parameters ?? {};
  const config = given.task_config;
  const plugin = config && pluginOf(config);
  const command = defaultCommand(parameters.taskResolver.compile(given.task_resolver, design));
  return assemble(
    {
      name: functionName(design),
      type: config && plugin ? plugin.taskType(config) : "python-task",
      version: plugin?.taskTypeVersion,
      metadata: metadata(given, { eager: design.kind === "eager" }),
      interface: compileInterface(design, scopeOf(design)),
      custom: config && plugin?.custom?.(config, contextOf(given, settings)),
      target: compileTarget(given, command, settings),
      security: parameters.secretRequests.compile(given.secret_requests),
      extended: extendedResources(given),
      config: { ...configEntries(given), ...(isDebugged(design, settings) && DEBUGGER) },
      description: describe(given.docs && parameters.docs.compile(given.docs), design.docstring ?? {}),
    },
    settings,
  );
}

/** `ClassDecorator.get_extra_config` of the `vscode` decorator, with its default port. */
const DEBUGGER = { link_type: "vscode", port: "8080" };

/** `decorate_function`: only ordinary functions are wrapped. */
const isDebugged = (design: Pick<FunctionDesign, "kind" | "async">, { vscode }: Settings): boolean =>
  vscode === true && design.kind !== "eager" && design.async !== true;

/** TaskTemplate.config: the pod template's primary container, then what the plugin adds. */
function configEntries(given: Parameters): Record<string, string> {
  const template = prepared(given).pod_template;
  const config = given.task_config;
  return {
    ...(template && { primary_container_name: parameters.podTemplate.primaryName(template) }),
    ...(config && pluginOf(config).config?.(config)),
  };
}
