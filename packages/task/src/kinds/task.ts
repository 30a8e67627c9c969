import { z } from "zod";

import * as parameters from "../parameters/index.ts";
import * as plugins from "../plugins/index.ts";
import { functionKeys } from "./function.ts";

/** The keyword arguments that flytekit's `task()` takes, one module each in parameters/. */
export const taskParameters = z.strictObject({
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
});

export const taskKind = z.strictObject({
  format: z.literal("fletch/v1"),
  kind: z.literal("task"),
  ...functionKeys,
  parameters: taskParameters.optional(),
});
