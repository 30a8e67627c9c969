import type {
  DescriptionEntity,
  JsonObject,
  SecurityContext,
  Sql,
  TaskMetadata,
  TaskSpec,
  TypedInterface,
} from "@fletch/flyteidl/json";

import type { Parameters } from "../kinds/parameters.ts";
import * as parameters from "../parameters/index.ts";
import type { Settings } from "../settings.ts";
import { FLYTEKIT_VERSION } from "../values/flytekit.ts";
import type { Target } from "./target.ts";

/** What a task template is made of. What is empty is as good as absent. */
export interface TaskParts {
  readonly name: string;
  readonly type: string;
  readonly version?: number | undefined;
  readonly metadata: TaskMetadata;
  readonly interface: TypedInterface;
  readonly custom?: JsonObject | undefined;
  readonly target?: Target | { readonly sql: Sql } | undefined;
  readonly security?: SecurityContext | undefined;
  readonly extended?: ReturnType<typeof extendedResources>;
  readonly config?: Readonly<Record<string, string>> | undefined;
  readonly description?: DescriptionEntity | undefined;
}

/** A task laid out like flyteidl.core.TaskTemplate: one line per field. */
export function assemble(parts: TaskParts, settings: Settings): TaskSpec {
  const { custom, version = 0, security, extended, config, description } = parts;
  return {
    template: {
      id: {
        resourceType: "TASK",
        project: settings.project,
        domain: settings.domain,
        ...(parts.name && { name: parts.name }),
        ...(settings.version && { version: settings.version }),
      },
      type: parts.type,
      metadata: parts.metadata,
      interface: parts.interface,
      ...(custom && Object.keys(custom).length > 0 && { custom }),
      ...parts.target,
      ...(version > 0 && { taskTypeVersion: version }),
      ...(security && { securityContext: security }),
      ...(extended && { extendedResources: extended }),
      ...(config && Object.keys(config).length > 0 && { config }),
    },
    ...(description && { description }),
  };
}

/** flyteidl.core.TaskMetadata. Runtime, retries, generatesDeck and metadata are always there. */
export function metadata(
  given: Parameters,
  { eager = false }: { readonly eager?: boolean } = {},
): TaskMetadata {
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
    ...(eager && { isEager: true }),
    generatesDeck: eager || parameters.deck.compile(given.enable_deck, given.disable_deck),
    metadata: { ...(labels && { labels }), ...(annotations && { annotations }) },
  };
}

/** flyteidl.core.ExtendedResources, absent when neither part is there (`construct_extended_resources`). */
export function extendedResources(given: Parameters) {
  const gpuAccelerator = parameters.accelerator.compile(given.accelerator);
  const sharedMemory = parameters.sharedMemory.compile(given.shared_memory);
  if (gpuAccelerator === undefined && sharedMemory === undefined) return undefined;
  return { ...(gpuAccelerator && { gpuAccelerator }), ...(sharedMemory && { sharedMemory }) };
}
