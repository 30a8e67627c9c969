import type { DescriptionEntity, TaskMetadata, TaskSpec, TypedInterface } from "@fletch/flyteidl/json";

import type { Design } from "./design.ts";
import * as parameters from "./parameters/index.ts";
import { pluginOf, prepared } from "./plugins/index.ts";
import type { Settings } from "./settings.ts";
import { compileTarget, contextOf, defaultCommand } from "./target.ts";
import { FLYTEKIT_VERSION } from "./values/flytekit.ts";

type Parameters = NonNullable<Design["parameters"]>;

/** What the signature and the docstring give. */
export interface Described {
  readonly interface: TypedInterface;
  readonly description?: DescriptionEntity;
}

/** A function task, laid out like flyteidl.core.TaskTemplate: one line per field. */
export function assemble(
  design: Design,
  { interface: typed, description }: Described,
  settings: Settings,
): TaskSpec {
  const given = design.parameters ?? {};
  const config = given.task_config;
  const plugin = config && pluginOf(config);
  const version = plugin?.taskTypeVersion ?? 0;
  const command = defaultCommand(parameters.taskResolver.compile(given.task_resolver, design));
  const custom = config && plugin?.custom?.(config, contextOf(given, settings));
  const secrets = parameters.secretRequests.compile(given.secret_requests);
  const extended = extendedResources(given);
  const entries = configEntries(given);
  return {
    template: {
      id: {
        resourceType: "TASK",
        project: settings.project,
        domain: settings.domain,
        name: `${design.module}.${design.function}`,
        ...(settings.version && { version: settings.version }),
      },
      type: config && plugin ? plugin.taskType(config) : "python-task",
      metadata: metadata(given),
      interface: typed,
      ...(custom && Object.keys(custom).length > 0 && { custom }),
      ...compileTarget(given, command, settings),
      ...(version > 0 && { taskTypeVersion: version }),
      ...(secrets && { securityContext: secrets }),
      ...(extended && { extendedResources: extended }),
      ...(Object.keys(entries).length > 0 && { config: entries }),
    },
    ...(description && { description }),
  };
}

/** flyteidl.core.TaskMetadata. Runtime, retries, generatesDeck and metadata are always there. */
function metadata(given: Parameters): TaskMetadata {
  const timeout = parameters.timeout.compile(given.timeout);
  const deprecated = parameters.deprecated.compile(given.deprecated);
  const interruptible = parameters.interruptible.compile(given.interruptible);
  const podTemplateName = parameters.podTemplateName.compile(given.pod_template_name);
  const labels = parameters.labels.compile(given.labels);
  const annotations = parameters.annotations.compile(given.annotations);
  return {
    ...parameters.cache.compile(given),
    runtime: { type: "FLYTE_SDK", version: FLYTEKIT_VERSION, flavor: "python" },
    ...(timeout && { timeout }),
    retries: parameters.retries.compile(given.retries),
    ...(deprecated && { deprecatedErrorMessage: deprecated }),
    ...(interruptible !== undefined && { interruptible }),
    ...(podTemplateName && { podTemplateName }),
    generatesDeck: parameters.deck.compile(given.enable_deck, given.disable_deck),
    metadata: { ...(labels && { labels }), ...(annotations && { annotations }) },
  };
}

/** flyteidl.core.ExtendedResources, absent when neither part is there (`construct_extended_resources`). */
function extendedResources(given: Parameters) {
  const gpuAccelerator = parameters.accelerator.compile(given.accelerator);
  const sharedMemory = parameters.sharedMemory.compile(given.shared_memory);
  if (gpuAccelerator === undefined && sharedMemory === undefined) return undefined;
  return { ...(gpuAccelerator && { gpuAccelerator }), ...(sharedMemory && { sharedMemory }) };
}

/** TaskTemplate.config: the pod template's primary container, then what the plugin adds. */
function configEntries(given: Parameters): Record<string, string> {
  const template = prepared(given).pod_template;
  const config = given.task_config;
  return {
    ...(template && { primary_container_name: parameters.podTemplate.primaryName(template) }),
    ...(config && pluginOf(config).config?.(config)),
  };
}
