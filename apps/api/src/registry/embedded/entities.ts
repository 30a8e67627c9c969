import { createHash } from "node:crypto";

import { encode } from "@fletch/flyteidl/codec";
import type {
  CompiledTask,
  Identifier,
  LaunchPlan,
  LaunchPlanSpec,
  Node,
  Workflow,
  WorkflowSpec,
  WorkflowTemplate,
} from "@fletch/flyteidl/json";

import { invalidArgument, StatusError } from "../status.ts";
import type { CompleteId } from "./checks.ts";
import { differentStructure } from "./difference-text.ts";
import { goJson } from "./go-json.ts";
import { printIdentifier } from "./identifier.ts";
import { checkStorable } from "./storable.ts";
import type { RegistryStore } from "./store.ts";
import type { EntitiesTable } from "./tables.ts";
import type { TaskRegister } from "./tasks.ts";
import { timestamp } from "./time.ts";

interface Row<Spec> {
  readonly spec: Spec;
  readonly createdAt: string;
}

interface Sent<Spec> {
  readonly id: CompleteId;
  readonly spec: Spec;
}

/** What flyteadmin calls each of the two. */
const TYPES = {
  workflow: {
    words: "workflow",
    resource: "WORKFLOW",
    table: "workflows",
    message: "flyteidl.admin.WorkflowSpec",
  },
  launchPlan: {
    words: "launch plan",
    resource: "LAUNCH_PLAN",
    table: "launch_plans",
    message: "flyteidl.admin.LaunchPlanSpec",
  },
} as const;
type Type = EntitiesTable["type"];

/** The registered workflows and launch plans: one version, one structure. */
export class EntityRegister {
  readonly #store: RegistryStore;
  readonly #tasks: TaskRegister;

  constructor(store: RegistryStore, tasks: TaskRegister) {
    this.#store = store;
    this.#tasks = tasks;
  }

  /** Its tasks have to be registered before it. */
  async createWorkflow({ id, spec }: Sent<WorkflowSpec>): Promise<void> {
    const template = { ...spec.template, id: { ...id, resourceType: "WORKFLOW" } as const };
    for (const task of tasksOf(template)) await this.#tasks.get(task);
    await this.#create("workflow", { id, spec: { ...spec, template } });
  }

  /** Its workflow has to be registered before it. */
  async createLaunchPlan({ id, spec }: Sent<LaunchPlanSpec>): Promise<void> {
    await this.#find("workflow", spec.workflowId ?? {});
    await this.#create("launchPlan", { id, spec });
  }

  /** As flyteadmin's compiler leaves it: with a node before and one behind the workflow's own, and the tasks in use. */
  async getWorkflow(id: Identifier): Promise<Workflow> {
    const { spec, createdAt } = await this.#find<WorkflowSpec>("workflow", id);
    const { template = {} } = spec;
    const tasks = await Promise.all(
      tasksOf(template).map(async (task) => (await this.#tasks.get(task)).closure?.compiledTask),
    );
    const compiled = tasks.filter((task): task is CompiledTask => task !== undefined);
    return {
      id: { ...id, resourceType: "WORKFLOW" },
      closure: {
        compiledWorkflow: {
          primary: { template: { ...template, nodes: surrounded(template) } },
          ...(compiled.length > 0 && { tasks: compiled }),
        },
        createdAt,
      },
    };
  }

  async getLaunchPlan(id: Identifier): Promise<LaunchPlan> {
    const { spec, createdAt } = await this.#find<LaunchPlanSpec>("launchPlan", id);
    return {
      id: { ...id, resourceType: "LAUNCH_PLAN" },
      spec,
      closure: { expectedInputs: spec.defaultInputs ?? {}, createdAt, updatedAt: createdAt },
    };
  }

  async #create(type: Type, { id, spec }: Sent<WorkflowSpec | LaunchPlanSpec>): Promise<void> {
    const { words, message, table } = TYPES[type];
    checkStorable(id, table);
    const digest = createHash("sha256").update(encode(message, spec)).digest("hex");
    const row = { type, ...id, spec: JSON.stringify(spec), digest, created_us: this.#store.now() };
    // A transaction for one statement: beginning one is what waits for another process (see sqlite.ts).
    const { numInsertedOrUpdatedRows } = await this.#store.db.transaction().execute((transaction) =>
      transaction
        .insertInto("registry_entities")
        .values(row)
        // Of two that register one version at once, exactly one inserts.
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst(),
    );
    if (numInsertedOrUpdatedRows === 1n) return;
    const there = await this.#store.db
      .selectFrom("registry_entities")
      .select(["digest", "spec"])
      .where((where) => where.and({ type, ...id }))
      .executeTakeFirstOrThrow();
    if (there.digest === digest)
      throw new StatusError("ALREADY_EXISTS", `${words} with identical structure already exists`);
    const registered = goJson(message, JSON.parse(there.spec) as typeof spec);
    throw invalidArgument(
      differentStructure({ name: id.name, what: words }, registered, goJson(message, spec)),
    );
  }

  async #find<Spec>(type: Type, id: Identifier): Promise<Row<Spec>> {
    const { project = "", domain = "", name = "", version = "" } = id;
    const row = await this.#store.db
      .selectFrom("registry_entities")
      .select(["spec", "created_us"])
      .where((where) => where.and({ type, project, domain, name, version }))
      .executeTakeFirst();
    if (!row) {
      const { resourceType: _, ...named } = id;
      throw new StatusError(
        "NOT_FOUND",
        `missing entity of type ${TYPES[type].resource} with identifier ${printIdentifier(named)}`,
      );
    }
    return { spec: JSON.parse(row.spec) as Spec, createdAt: timestamp(row.created_us) };
  }
}

/** Each task once that a workflow's nodes run. */
function tasksOf({ nodes = [], failureNode }: WorkflowTemplate): Identifier[] {
  const used = [...nodes, ...(failureNode ? [failureNode] : [])].flatMap(({ taskNode }) =>
    taskNode?.referenceId ? [taskNode.referenceId] : [],
  );
  return [...new Map(used.map((id) => [printIdentifier(id), id])).values()];
}

function surrounded({ nodes = [], outputs }: WorkflowTemplate): Node[] {
  return [{ id: "start-node" }, { id: "end-node", ...(outputs && { inputs: outputs }) }, ...nodes];
}
