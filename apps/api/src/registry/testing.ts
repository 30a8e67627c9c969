import { digest } from "@fletch/flyteidl/codec";
import type { TaskSpec } from "@fletch/flyteidl/json";
import { compileDesign } from "@fletch/task";

import type { Page, PageRequest, Registration, TaskId } from "./registry.ts";

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
  entities: [{ type: "task", id: { resourceType: "TASK", ...taskId(id) }, spec }],
});

/** An eager design: task, clean-up task, workflow and launch plan. `change` is laid over the design, and settings over the target. */
export function eagerRegistration(
  change: Readonly<Record<string, unknown>> = {},
  settings: Readonly<Record<string, unknown>> = {},
): Registration {
  const design = {
    format: "fletch/v1",
    kind: "eager",
    module: "recipes.train",
    function: "play",
    inputs: [
      { name: "b", type: "int" },
      { name: "a", type: "str | None" },
    ],
    outputs: [{ name: "o0", type: "int" }],
    parameters: { container_image: "ghcr.io/acme/train:1", retries: 2 },
    ...change,
  };
  const target = { project: "flytesnacks", domain: "development", version: "v1", ...settings };
  const { entities = [], problems } = compileDesign(design, target, digest);
  if (entities.length !== 4)
    throw new Error(`the eager design does not compile: ${JSON.stringify(problems)}`);
  return { entities, name: "recipes.train.play", design };
}

/** Every page of a list, following its cursors. */
export async function allPages<Item>(
  read: (page: PageRequest) => Promise<Page<Item>>,
  limit: number,
): Promise<(readonly Item[])[]> {
  const pages: (readonly Item[])[] = [];
  for (let cursor: string | undefined; ;) {
    const { items, next } = await read({ limit, ...(cursor !== undefined && { cursor }) });
    pages.push(items);
    if (next === undefined) return pages;
    cursor = next;
  }
}
