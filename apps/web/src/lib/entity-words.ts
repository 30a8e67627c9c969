import type { EntityId } from "@fletch/contract";
import type { Entity } from "@fletch/task";

/** Anything that is registered, as far as its words need it. */
export interface NamedEntity {
  readonly type: EntityId["type"];
  readonly id: { readonly name?: string };
}

const words: Readonly<Record<EntityId["type"], string>> = {
  task: "Task",
  workflow: "Workflow",
  launchPlan: "Launch plan",
};

/**
 * What a person calls an entity.
 * @param all what it is registered with: the task that eager registers for its failures is named after another
 */
export const kindOfEntity = ({ type, id }: NamedEntity, all: readonly NamedEntity[]): string =>
  type === "task" && all.some((other) => `${other.id.name}-cleanup` === id.name)
    ? "Clean-up task"
    : words[type];

/** Tells the entities of a design apart: a task and a workflow may share a name. */
export const entityName = ({ type, id }: NamedEntity): string => `${type} ${id.name ?? ""}`;

/** The place of the task that bears the design's name; the first when there is none. */
export const mainEntity = (entities: readonly Entity[], spec: unknown): number =>
  Math.max(
    0,
    entities.findIndex((entity) => entity.spec === spec),
  );
