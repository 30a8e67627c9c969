import type { Container, K8sPod } from "@fletch/flyteidl/json";

import * as parameters from "../parameters/index.ts";
import { pluginOf, type PluginContext, prepared, type TargetParameters } from "../plugins/index.ts";
import { imageSettings, type Settings, type TaskSettings } from "../settings.ts";
import { DEFAULT_INTERPRETER } from "../values/interpreter.ts";

/** What runs: one of the two members of the template's oneof `target`. */
export type Target = { readonly container: Container } | { readonly k8sPod: K8sPod };

const EXECUTE = [
  ["pyflyte-execute"],
  ["--inputs", "{{.input}}"],
  ["--output-prefix", "{{.outputPrefix}}"],
  ["--raw-output-data-prefix", "{{.rawOutputDataPrefix}}"],
  ["--checkpoint-path", "{{.checkpointOutputPrefix}}"],
  ["--prev-checkpoint", "{{.prevCheckpointPrefix}}"],
].flat();

/** `get_default_command`: what loads and runs the function. */
export const defaultCommand = (resolver: readonly string[]): string[] => [...EXECUTE, ...resolver];

/** `get_serializable` under fast registration: fetches the code first. Empty texts count as missing. */
export const fastPrefix = (fast: Settings["fast"]): string[] =>
  fast === undefined
    ? []
    : [
        "pyflyte-fast-execute",
        "--additional-distribution",
        fast.distribution_location || "{{ .remote_package_path }}",
        "--dest-dir",
        fast.destination_dir || "{{ .dest_dir }}",
        "--",
      ];

/** What a plugin may know. */
export const contextOf = (given: TargetParameters, settings: Settings): PluginContext => ({
  parameters: given,
  pythonInterpreter: settings.python_interpreter ?? DEFAULT_INTERPRETER,
});

/**
 * Container or pod (`PythonAutoContainerTask.get_container`, `get_k8s_pod`).
 * @param given as the design has them
 * @param command what loads and runs the function
 */
export function compileTarget(
  given: TargetParameters,
  command: readonly string[],
  settings: Settings,
): Target {
  const ready = prepared(given);
  const template = ready.pod_template;
  const config = given.task_config;
  const pieces = {
    command,
    prefix: fastPrefix(settings.fast),
    target:
      template === undefined && !(config && pluginOf(config).pod) ? ("container" as const) : ("pod" as const),
  };
  const args = (config && pluginOf(config).args?.(config, pieces, contextOf(given, settings))) ?? [
    ...pieces.prefix,
    ...pieces.command,
  ];
  const image = imageOf(ready, settings);
  const resources = parameters.resources.specOf(ready, settings.default_resources);
  const env = parameters.environment.merge(
    settings.env,
    ready.environment,
    parameters.containerImage.environmentOf(ready.container_image),
  );
  const primary = { image, args, env, resources, images: settings.images };
  const ownPod = config && pluginOf(config).pod;
  if (config && ownPod) return { k8sPod: ownPod(config, { ...primary, fast: settings.fast !== undefined }) };
  if (template !== undefined) return { k8sPod: parameters.podTemplate.compile(template, primary) };
  const pairs = parameters.environment.compile(env);
  return {
    container: {
      image,
      args,
      resources: parameters.resources.compile(resources),
      ...(pairs.length > 0 && { env: pairs }),
    },
  };
}

function imageOf({ container_image }: TargetParameters, settings: TaskSettings): string {
  const named = parameters.containerImage.compile(container_image, imageSettings(settings));
  if ("error" in named) throw new Error(`Unresolved image: ${named.error}`);
  return named.image;
}
