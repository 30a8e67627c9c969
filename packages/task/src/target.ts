import type { Container, K8sPod } from "@fletch/flyteidl/json";

import * as parameters from "./parameters/index.ts";
import { pluginOf, type PluginContext, type PluginParameters, type TaskConfig } from "./plugins/index.ts";
import { compileError, type Problem } from "./problem.ts";
import type { Settings } from "./settings.ts";
import type { ImageSettings } from "./values/image-spec.ts";
import { DEFAULT_INTERPRETER } from "./values/interpreter.ts";

/** The parameters that decide what runs, as a function task has them. */
export interface TargetParameters extends PluginParameters {
  readonly task_config?: TaskConfig | undefined;
}

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

/** The parameters as they are once the plugin's constructor has had its say. */
export function prepared<Given extends TargetParameters>(given: Given): Given {
  const config = given.task_config;
  return config === undefined ? given : (pluginOf(config).prepare?.(config, given) ?? given);
}

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
    target: template === undefined ? ("container" as const) : ("pod" as const),
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
  if (template !== undefined) {
    return {
      k8sPod: parameters.podTemplate.compile(template, {
        image,
        args,
        env,
        resources,
        images: settings.images,
      }),
    };
  }
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

const imageSettings = (settings: Settings): ImageSettings => ({
  images: settings.images,
  fast: settings.fast !== undefined,
  sourceRoot: settings.source_root,
});

function imageOf({ container_image }: TargetParameters, settings: Settings): string {
  const named = parameters.containerImage.compile(container_image, imageSettings(settings));
  if ("error" in named) throw new Error(`Unresolved image: ${named.error}`);
  return named.image;
}

const IMAGE = "/parameters/container_image";
const POD_SPEC = "/parameters/pod_template/pod_spec";

/** Images that these settings do not tell: the task's own, also when a pod template has another, and the pod's. */
export function imageProblems(given: TargetParameters, settings: Settings): Problem[] {
  const ready = prepared(given);
  const named = parameters.containerImage.compile(ready.container_image, imageSettings(settings));
  const problems: Problem[] = [];
  if ("error" in named) {
    const missing = compileError(
      "/images/default",
      "missing",
      "Name a default image, or give the task one of its own.",
    );
    const field = "field" in named && named.field !== undefined ? `/${named.field}` : "";
    problems.push(
      ready.container_image
        ? compileError(`${IMAGE}${field}`, "invalid-value", named.error)
        : { ...missing, in: "settings" },
    );
  }
  if (ready.pod_template === undefined) return problems;
  const written = given.pod_template?.pod_spec?.["containers"] as readonly unknown[] | undefined;
  for (const { index, error } of parameters.podTemplate.imageErrors(ready.pod_template, settings.images)) {
    const own = index < (written?.length ?? 0);
    problems.push(
      compileError(own ? `${POD_SPEC}/containers/${index}/image` : POD_SPEC, "invalid-value", error),
    );
  }
  return problems;
}
