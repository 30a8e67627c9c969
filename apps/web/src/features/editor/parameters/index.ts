import type { ParameterName } from "@fletch/task";

import type { Twin } from "../twin.ts";

/** How each parameter is shown: a parameter without an entry does not compile. */
export const parameterTwins: Readonly<Record<ParameterName, Twin>> = {
  task_config: "generic",
  cache: "generic",
  cache_serialize: "deprecated",
  cache_version: "deprecated",
  cache_ignore_input_vars: "deprecated",
  retries: "generic",
  interruptible: "generic",
  deprecated: "generic",
  timeout: "generic",
  container_image: "generic",
  environment: "generic",
  requests: "generic",
  limits: "generic",
  secret_requests: "generic",
  execution_mode: "generic",
  node_dependency_hints: "generic",
  task_resolver: "generic",
  docs: "generic",
  disable_deck: "deprecated",
  enable_deck: "generic",
  deck_fields: "generic",
  pod_template: "generic",
  pod_template_name: "generic",
  accelerator: "generic",
  pickle_untyped: "generic",
  shared_memory: "generic",
  resources: "generic",
  labels: "generic",
  annotations: "generic",
};
