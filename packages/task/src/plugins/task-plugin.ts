import type { JsonObject, K8sPod } from "@fletch/flyteidl/json";
import type { z } from "zod";

import type {
  accelerator,
  containerImage,
  environment,
  podTemplate,
  resources,
  sharedMemory,
} from "../parameters/index.ts";
import type { Problem } from "../problem.ts";
import type { Settings } from "../settings.ts";

/** The parameters of a task that plugins read or change. */
export interface PluginParameters extends resources.ResourceParameters {
  readonly accelerator?: z.output<typeof accelerator.schema> | undefined;
  readonly container_image?: containerImage.ContainerImage | undefined;
  readonly environment?: environment.Environment | undefined;
  readonly pod_template?: podTemplate.PodTemplate | undefined;
  readonly shared_memory?: z.output<typeof sharedMemory.schema> | undefined;
}

/** What a plugin may know when it writes its part. */
export interface PluginContext {
  /** As the design has them, before `prepare`. */
  readonly parameters: PluginParameters;
  /** The interpreter of the settings, `/opt/venv/bin/python3` unless they say otherwise. */
  readonly pythonInterpreter: string;
}

/** The pieces a container's arguments are made of. */
export interface Arguments {
  /** What loads and runs the function. */
  readonly command: readonly string[];
  /** What fetches the code first under fast registration; empty otherwise. */
  readonly prefix: readonly string[];
  readonly target: "container" | "pod";
}

/** What a plugin that makes its own pod gets from the task. */
export interface OwnPod extends podTemplate.Primary {
  /** Whether the code is fetched first: flytekit then serialises the pod twice. */
  readonly fast: boolean;
}

/**
 * One config class that flytekit's TaskPlugins knows. Its schema is a strict object with the class's name as `plugin`;
 * labels, groups, units and the Python class (`python`) are metadata of the schema, so form and Python come from it.
 */
export interface TaskPlugin<Schema extends z.ZodObject, Config = z.output<Schema>> {
  readonly schema: Schema;
  /** What has to be installed in the image, as pip spells it. */
  readonly package: string;
  readonly taskType: (config: Config) => string;
  /** Whether something else than the function runs, which writes none of Flyte's outputs. */
  readonly runsOther?: true;
  /** Whether it runs on machines that are not the cluster's: no accelerator of the task picks them. */
  readonly runsElsewhere?: true;
  /** 0 unless said. */
  readonly taskTypeVersion?: number;
  /** What its constructor changes in the task's other parameters. */
  readonly prepare?: <Given extends PluginParameters>(config: Config, parameters: Given) => Given;
  /** `get_custom`: canonical JSON of the plugin's message, or the dictionary it makes. Absent or empty is absent. */
  readonly custom?: (config: Config, context: PluginContext) => JsonObject | undefined;
  /** The container's arguments; prefix and command unless said. */
  readonly args?: (config: Config, args: Arguments, context: PluginContext) => string[];
  /** `get_config`: entries of the template's config. */
  readonly config?: (config: Config) => Readonly<Record<string, string>>;
  /** `get_k8s_pod`: the target, for a plugin that takes neither container nor pod template. */
  readonly pod?: (config: Config, own: OwnPod) => K8sPod;
  /**
   * What its constructor and `get_custom` refuse, and its traps. Paths are those of the whole design. Settings are there
   * when somebody asks for a spec.
   */
  readonly check?: (config: Config, parameters: PluginParameters, settings?: Settings) => readonly Problem[];
}

/** Where the config stands in a design. */
export const CONFIG_PATH = "/parameters/task_config";
