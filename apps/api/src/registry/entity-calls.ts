import { toCanonical } from "@fletch/flyteidl/codec";
import type {
  Identifier,
  LaunchPlanSpec,
  Node,
  ResourceType,
  Task,
  TaskSpec,
  WorkflowSpec,
  WorkflowTemplate,
} from "@fletch/flyteidl/json";
import type { Entity } from "@fletch/task";

import type { AdminCalls } from "./admin.ts";
import { asRegistered } from "./difference.ts";
import { orNothing } from "./failure.ts";
import { isOf, requestFor, specOf } from "./registered.ts";
import type { EntityId, TaskId } from "./registry.ts";

type EntitySpec = TaskSpec | WorkflowSpec | LaunchPlanSpec;

interface Asked {
  readonly calls: AdminCalls;
  readonly entity: Entity;
  readonly signal: AbortSignal;
}

const RESOURCES: Readonly<Record<Entity["type"], ResourceType>> = {
  task: "TASK",
  workflow: "WORKFLOW",
  launchPlan: "LAUNCH_PLAN",
};

/** What a person calls the entity. */
export const ENTITY_WORDS: Readonly<Record<Entity["type"], string>> = {
  task: "task",
  workflow: "workflow",
  launchPlan: "launch plan",
};

export const taskIdOf = ({ project = "", domain = "", name = "", version = "" }: Identifier): TaskId => ({
  project,
  domain,
  name,
  version,
});

export const entityIdOf = ({ type, id }: Entity): EntityId => ({ type, id: taskIdOf(id) });

/** flyteidl.core.Identifier of an entity. */
const identifierOf = ({ type, id }: EntityId): Identifier => ({
  resourceType: RESOURCES[type],
  ...id,
});

/** Sends the entity to be registered. */
export async function create({ calls, entity, signal }: Asked): Promise<void> {
  const id = identifierOf(entityIdOf(entity));
  if (entity.type === "task") await calls.createTask({ id, spec: entity.spec }, signal);
  else if (entity.type === "workflow") await calls.createWorkflow({ id, spec: entity.spec }, signal);
  else await calls.createLaunchPlan({ id, spec: entity.spec }, signal);
}

/** The entity as the registry would give it back, a task without its description. */
export function sentStructure(entity: Entity): EntitySpec {
  const id = identifierOf(entityIdOf(entity));
  if (entity.type === "task")
    return { template: asRegistered(entity.spec, taskIdOf(entity.id)).template ?? {} };
  if (entity.type === "launchPlan") return toCanonical("flyteidl.admin.LaunchPlanSpec", entity.spec);
  const { template = {}, subWorkflows } = toCanonical("flyteidl.admin.WorkflowSpec", entity.spec);
  return { template: { ...template, id }, ...(subWorkflows && { subWorkflows }) };
}

/** The same of what is registered under the entity's id; nothing when there is none. */
export async function registeredStructure({ calls, entity, signal }: Asked): Promise<EntitySpec | undefined> {
  const id = taskIdOf(entity.id);
  if (entity.type === "task") {
    const task = await orNothing(calls.getTask(requestFor(id), signal));
    return task && isOf(task, id) ? specOf(task) : undefined;
  }
  const request = { id: identifierOf(entityIdOf(entity)) };
  if (entity.type === "launchPlan") {
    const plan = await orNothing(calls.getLaunchPlan(request, signal));
    return plan && isOf(plan, id) ? (plan.spec ?? {}) : undefined;
  }
  const workflow = await orNothing(calls.getWorkflow(request, signal));
  if (!workflow || !isOf(workflow, id)) return undefined;
  const { primary, subWorkflows } = workflow.closure?.compiledWorkflow ?? {};
  return {
    template: uncompiled(primary?.template ?? {}),
    ...(subWorkflows && { subWorkflows: subWorkflows.map(({ template = {} }) => uncompiled(template)) }),
  };
}

/** Nodes that flyteadmin's compiler puts around a workflow's own. */
const ADDED = new Set(["start-node", "end-node"]);

/** A workflow's template without what the compiler adds to it. */
function uncompiled({ nodes, ...template }: WorkflowTemplate): WorkflowTemplate {
  const own = nodes?.filter(({ id = "" }) => !ADDED.has(id)).map(withoutUpstream);
  return { ...template, ...(own && own.length > 0 && { nodes: own }) };
}

const withoutUpstream = ({ upstreamNodeIds: _ids, ...node }: Node): Node => node;

/** Whether something is registered under this id. */
export async function isThere(calls: AdminCalls, entity: EntityId, signal: AbortSignal): Promise<boolean> {
  const request = { id: identifierOf(entity) };
  const get = {
    task: () => calls.getTask(request, signal),
    workflow: () => calls.getWorkflow(request, signal),
    launchPlan: () => calls.getLaunchPlan(request, signal),
  };
  const found = await orNothing<Pick<Task, "id">>(get[entity.type]());
  return found !== undefined && isOf(found, entity.id);
}
