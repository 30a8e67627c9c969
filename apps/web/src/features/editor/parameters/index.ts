import type { ParameterName } from "@fletch/task";

import type { Twin } from "../twin.ts";
import { Accelerator } from "./accelerator.tsx";
import { Annotations } from "./annotations.tsx";
import { Cache } from "./cache.tsx";
import { ContainerImage } from "./container-image.tsx";
import { DeckFields } from "./deck-fields.tsx";
import { Environment } from "./environment.tsx";
import { Interruptible } from "./interruptible.tsx";
import { Labels } from "./labels.tsx";
import { NodeDependencyHints } from "./node-dependency-hints.tsx";
import { Resources } from "./resources.tsx";
import { Retries } from "./retries.tsx";
import { SecretRequests } from "./secret-requests.tsx";
import { SharedMemory } from "./shared-memory.tsx";
import { TaskConfig } from "./task-config.tsx";
import { Timeout } from "./timeout.tsx";

/** How each parameter is shown: a parameter without an entry does not compile. */
export const parameterTwins: Readonly<Record<ParameterName, Twin>> = {
  task_config: { field: TaskConfig, prominent: true },
  cache: { field: Cache, prominent: true },
  cache_serialize: { oldFor: "cache" },
  cache_version: { oldFor: "cache" },
  cache_ignore_input_vars: { oldFor: "cache" },
  retries: { field: Retries, prominent: true },
  interruptible: { field: Interruptible },
  deprecated: "generic",
  timeout: { field: Timeout },
  container_image: { field: ContainerImage, prominent: true },
  environment: { field: Environment, prominent: true },
  requests: { field: Resources, prominent: true, owns: ["/parameters/limits", "/parameters/resources"] },
  limits: { within: "requests" },
  secret_requests: { field: SecretRequests },
  execution_mode: "generic",
  node_dependency_hints: { field: NodeDependencyHints },
  task_resolver: "generic",
  docs: "generic",
  disable_deck: { oldFor: "enable_deck" },
  enable_deck: "generic",
  deck_fields: { field: DeckFields },
  pod_template: "generic",
  pod_template_name: "generic",
  accelerator: { field: Accelerator },
  pickle_untyped: "generic",
  shared_memory: { field: SharedMemory },
  resources: { within: "requests" },
  labels: { field: Labels },
  annotations: { field: Annotations },
};
