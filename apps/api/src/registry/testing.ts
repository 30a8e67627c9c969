import type { TaskSpec } from "@fletch/flyteidl/json";

import type { Registration, TaskId } from "./registry.ts";

/** Patience of a test for one call. */
export const soon = (): AbortSignal => AbortSignal.timeout(20_000);

export const taskId = (change: Partial<TaskId> = {}): TaskId => ({
  project: "flytesnacks",
  domain: "development",
  name: "recipes.train.fit",
  version: "v1",
  ...change,
});

type Template = NonNullable<TaskSpec["template"]>;

/** A small task that every registry takes; `change` is laid over its template. */
export function taskSpec(change: Template = {}, description?: TaskSpec["description"]): TaskSpec {
  return {
    template: {
      type: "python-task",
      metadata: { runtime: { type: "FLYTE_SDK", version: "1.16.14", flavor: "python" }, retries: {} },
      interface: {
        inputs: { variables: { x: { type: { simple: "INTEGER" }, description: "x" } } },
        outputs: {},
      },
      container: { image: "ghcr.io/acme/train:1", args: ["pyflyte-execute"], resources: {} },
      ...change,
    },
    ...(description && { description }),
  };
}

export const registration = (id: Partial<TaskId> = {}, spec: TaskSpec = taskSpec()): Registration => ({
  id: taskId(id),
  spec,
});
