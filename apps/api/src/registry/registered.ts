import type { DescriptionEntity, ObjectGetRequest, Task, TaskSpec } from "@fletch/flyteidl/json";

import { asRegistered } from "./difference.ts";
import type { TaskId } from "./registry.ts";

export const requestFor = (id: TaskId): ObjectGetRequest => ({ id: { resourceType: "TASK", ...id } });

/** Whether this is what was asked for: flyteadmin may give another one. */
export const isOf = ({ id = {} }: Pick<Task, "id">, { project, domain, name, version }: TaskId): boolean =>
  id.project === project && id.domain === domain && id.name === name && id.version === version;

/** The spec that a task was registered with, from the two answers that hold its parts. */
export function specOf(task: Task, description?: DescriptionEntity): TaskSpec {
  const { project = "", domain = "", name = "", version = "" } = task.id ?? {};
  return asRegistered(
    { template: task.closure?.compiledTask?.template ?? {}, ...(description && { description }) },
    { project, domain, name, version },
  );
}
