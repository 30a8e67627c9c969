import { z } from "zod";

import * as parameters from "../parameters/index.ts";
import * as plugins from "../plugins/index.ts";

/** The keyword arguments that flytekit's `task()` takes, one module each in parameters/. */
const all = {
  task_config: plugins.schema.optional(),
  cache: parameters.cache.schema.optional(),
  cache_serialize: parameters.cache.serializeSchema.optional(),
  cache_version: parameters.cache.versionSchema.optional(),
  cache_ignore_input_vars: parameters.cache.ignoreInputVarsSchema.optional(),
  retries: parameters.retries.schema.optional(),
  interruptible: parameters.interruptible.schema.optional(),
  deprecated: parameters.deprecated.schema.optional(),
  timeout: parameters.timeout.schema.optional(),
  container_image: parameters.containerImage.schema.optional(),
  environment: parameters.environment.schema.optional(),
  requests: parameters.resources.requestsSchema.optional(),
  limits: parameters.resources.limitsSchema.optional(),
  secret_requests: parameters.secretRequests.schema.optional(),
  execution_mode: parameters.executionMode.schema.optional(),
  node_dependency_hints: parameters.nodeDependencyHints.schema.optional(),
  task_resolver: parameters.taskResolver.schema.optional(),
  docs: parameters.docs.schema.optional(),
  disable_deck: parameters.deck.disableSchema.optional(),
  enable_deck: parameters.deck.schema.optional(),
  deck_fields: parameters.deck.fieldsSchema.optional(),
  pod_template: parameters.podTemplate.schema.optional(),
  pod_template_name: parameters.podTemplateName.schema.optional(),
  accelerator: parameters.accelerator.schema.optional(),
  pickle_untyped: parameters.pickleUntyped.schema.optional(),
  shared_memory: parameters.sharedMemory.schema.optional(),
  resources: parameters.resources.schema.optional(),
  labels: parameters.labels.schema.optional(),
  annotations: parameters.annotations.schema.optional(),
};

/** Every parameter there is. */
export const allParameters = z.strictObject(all);
/** The parameters of a design whatever its kind: those that its kind does not take are absent. */
export type Parameters = z.output<typeof allParameters>;
export type ParameterName = keyof Parameters;

type Some<Name extends ParameterName> = z.ZodObject<Pick<typeof all, Name>, z.core.$strict>;

/** The parameters that a kind takes, in the order of `task()`. */
export const someParameters = <Name extends ParameterName>(...names: readonly Name[]): Some<Name> =>
  z.strictObject(
    Object.fromEntries(Object.entries(all).filter(([name]) => (names as readonly string[]).includes(name))),
  ) as unknown as Some<Name>;

/** What flytekit keeps in TaskMetadata: kinds that are not made by `task()` take it as `metadata=`. */
export const METADATA_PARAMETERS = [
  "cache",
  "cache_serialize",
  "cache_version",
  "cache_ignore_input_vars",
  "retries",
  "interruptible",
  "deprecated",
  "timeout",
  "labels",
  "annotations",
] as const satisfies readonly ParameterName[];

/** What any `PythonTask` takes through its keyword arguments. */
export const TASK_PARAMETERS = [
  ...METADATA_PARAMETERS,
  "pod_template_name",
  "secret_requests",
  "docs",
  "enable_deck",
  "disable_deck",
] as const satisfies readonly ParameterName[];

/** What a `PythonAutoContainerTask` takes besides. */
export const AUTO_CONTAINER_PARAMETERS = [
  "container_image",
  "environment",
  "requests",
  "limits",
  "resources",
  "task_resolver",
  "deck_fields",
  "pod_template",
  "accelerator",
  "shared_memory",
] as const satisfies readonly ParameterName[];
