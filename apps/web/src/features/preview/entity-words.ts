import type { Entity } from "@fletch/task";

const words: Readonly<Record<Entity["type"], string>> = {
  task: "Task",
  workflow: "Workflow",
  launchPlan: "Launch plan",
};

/** What a person calls an entity. The task that eager registers for its failures has a name of its own. */
export const kindOfEntity = (entity: Entity): string =>
  entity.type === "task" && entity.spec.template?.type === "eager_failure_handler_task"
    ? "Clean-up task"
    : words[entity.type];

/** Tells the entities of a design apart: a task and a workflow may share a name. */
export const entityName = (entity: Entity): string => `${entity.type} ${entity.id.name ?? ""}`;

/** The place of the task that bears the design's name; the first when there is none. */
export const mainEntity = (entities: readonly Entity[], spec: unknown): number =>
  Math.max(
    0,
    entities.findIndex((entity) => entity.spec === spec),
  );
