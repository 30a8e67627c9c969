import type { Expression, KeywordArgument } from "@fletch/python";

import * as parameters from "../parameters/index.ts";
import * as plugins from "../plugins/index.ts";
import type { ParameterName, Parameters } from "./parameters.ts";

type Writers = {
  readonly [Name in ParameterName]-?: (value: NonNullable<Parameters[Name]>) => Expression;
};

/** The Python of each parameter, in the order of `task()`'s own signature. */
const writers: Writers = {
  task_config: plugins.python,
  cache: parameters.cache.python,
  retries: parameters.retries.python,
  interruptible: parameters.interruptible.python,
  deprecated: parameters.deprecated.python,
  timeout: parameters.timeout.python,
  container_image: parameters.containerImage.python,
  environment: parameters.environment.python,
  requests: parameters.resources.python,
  limits: parameters.resources.python,
  secret_requests: parameters.secretRequests.python,
  execution_mode: parameters.executionMode.python,
  node_dependency_hints: parameters.nodeDependencyHints.python,
  task_resolver: parameters.taskResolver.python,
  docs: parameters.docs.python,
  disable_deck: parameters.deck.python,
  enable_deck: parameters.deck.python,
  deck_fields: parameters.deck.fieldsPython,
  pod_template: parameters.podTemplate.python,
  pod_template_name: parameters.podTemplateName.python,
  accelerator: parameters.accelerator.python,
  pickle_untyped: parameters.pickleUntyped.python,
  shared_memory: parameters.sharedMemory.python,
  resources: parameters.resources.python,
  labels: parameters.labels.python,
  annotations: parameters.annotations.python,
  cache_serialize: parameters.cache.serializePython,
  cache_version: parameters.cache.versionPython,
  cache_ignore_input_vars: parameters.cache.ignoreInputVarsPython,
};

const inOrder = Object.entries(writers) as [ParameterName, (value: unknown) => Expression][];

/** Each parameter that is set, as a keyword argument. */
export function keywordsOf(given: Parameters): KeywordArgument[] {
  const keywords: KeywordArgument[] = [];
  for (const [name, write] of inOrder) {
    const value = given[name];
    if (value !== undefined) keywords.push({ name, value: write(value) });
  }
  return keywords;
}
