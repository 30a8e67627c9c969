import type { Identifier, LaunchPlanSpec, TaskSpec, WorkflowSpec } from "@fletch/flyteidl/json";

/** One thing that is registered for a design. */
export type Entity = { readonly id: Identifier } & (
  | { readonly type: "task"; readonly spec: TaskSpec }
  | { readonly type: "workflow"; readonly spec: WorkflowSpec }
  | { readonly type: "launchPlan"; readonly spec: LaunchPlanSpec }
);

/** A task is registered under the id that its template carries. */
export const taskEntity = (spec: TaskSpec): Entity => ({ type: "task", id: spec.template?.id ?? {}, spec });
