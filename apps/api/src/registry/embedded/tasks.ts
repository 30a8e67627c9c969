import { createHash } from "node:crypto";

import { encode } from "@fletch/flyteidl/codec";
import type {
  DescriptionEntity,
  Identifier,
  ResourceListRequest,
  Task,
  TaskList,
  TaskTemplate,
} from "@fletch/flyteidl/json";

import { invalidArgument, StatusError } from "../status.ts";
import type { CompleteId } from "./checks.ts";
import { differentStructure } from "./difference-text.ts";
import { goJson } from "./go-json.ts";
import { printIdentifier } from "./identifier.ts";
import { checkScope } from "./names.ts";
import { type Listed, nextToken, planList } from "./paging.ts";
import { checkStorable, nul } from "./storable.ts";
import type { RegistryStore } from "./store.ts";
import type { TasksTable } from "./tables.ts";
import { timestamp } from "./time.ts";

const listed: Listed = {
  method: "ListTasks",
  prefix: "t",
  fields: ["project", "domain", "name", "version", "type", "digest", "short_description", "created_at"],
  sortKeys: [
    "id",
    "created_at",
    "updated_at",
    "deleted_at",
    "project",
    "domain",
    "name",
    "version",
    "closure",
    "digest",
    "type",
    "short_description",
  ],
  columns: {
    id: "created_us",
    created_at: "created_us",
    updated_at: "created_us",
    deleted_at: "created_us",
    closure: "digest",
  },
};

/** The registered versions and their descriptions. */
export class TaskRegister {
  readonly #store: RegistryStore;

  constructor(store: RegistryStore) {
    this.#store = store;
  }

  /** flyteadmin's `TaskManager.CreateTask`: one version, one structure; the description is not part of it. */
  async create(
    id: CompleteId,
    template: TaskTemplate,
    description: DescriptionEntity | undefined,
  ): Promise<void> {
    checkStorable(id, "tasks", [template.type, description?.shortDescription]);
    const digest = createHash("sha256").update(encode("flyteidl.core.TaskTemplate", template)).digest("hex");
    // flyteadmin writes the description apart from the task: where it fails, the task is registered all the same.
    const keepsDescription = description !== undefined && !description.sourceCode?.link?.includes("\0");
    const body = keepsDescription ? JSON.stringify({ ...description, id: template.id }) : undefined;
    const created = await this.#insert(
      {
        ...id,
        type: template.type ?? "",
        template: JSON.stringify(template),
        digest,
        short_description: description?.shortDescription ?? "",
        created_us: this.#store.now(),
      },
      body,
    );
    if (!created) await this.#refuseSecond(id, template, digest);
    else if (description && !keepsDescription) throw nul();
  }

  /** All or nothing; of two that register one version at once, exactly one inserts. */
  #insert(task: TasksTable, description: string | undefined): Promise<boolean> {
    const { project, domain, name, version } = task;
    return this.#store.db.transaction().execute(async (transaction) => {
      const { numInsertedOrUpdatedRows } = await transaction
        .insertInto("registry_tasks")
        .values(task)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows !== 1n) return false;
      await transaction
        .insertInto("registry_names")
        .values({ project, domain, name, description: "", state: 0 })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      if (description !== undefined)
        await transaction
          .insertInto("registry_descriptions")
          .values({ project, domain, name, version, body: description })
          .execute();
      return true;
    });
  }

  async #refuseSecond(id: CompleteId, template: TaskTemplate, digest: string): Promise<never> {
    const there = await this.#store.db
      .selectFrom("registry_tasks")
      .select(["digest", "template"])
      .where((where) => where.and(id))
      .executeTakeFirstOrThrow();
    if (there.digest === digest)
      throw new StatusError("ALREADY_EXISTS", "task with identical structure already exists");
    const compared = [JSON.parse(there.template) as TaskTemplate, template].map((side) => ({
      template: goJson("flyteidl.core.TaskTemplate", side),
    }));
    throw invalidArgument(
      differentStructure({ name: id.name, what: "task" }, compared[0] ?? {}, compared[1] ?? {}),
    );
  }

  /** As in flyteadmin an empty part is no condition, and the resource type is not looked at. */
  async get(id: Identifier): Promise<Task> {
    const conditions = Object.fromEntries(
      (["project", "domain", "name", "version"] as const).flatMap((part) =>
        id[part] ? [[part, id[part]]] : [],
      ),
    );
    const row = await this.#store.db
      .selectFrom("registry_tasks")
      .selectAll()
      .where((where) => where.and(conditions))
      .orderBy("created_us")
      .limit(1)
      .executeTakeFirst();
    const { resourceType: _, ...named } = id;
    if (!row)
      throw new StatusError(
        "NOT_FOUND",
        `missing entity of type TASK with identifier ${printIdentifier(named)}`,
      );
    return task(row);
  }

  async getDescription(id: Identifier | undefined): Promise<DescriptionEntity> {
    if (!id) throw invalidArgument("invalid value for resource_type");
    const { resourceType = "UNSPECIFIED", project = "", domain = "", name = "", version = "" } = id;
    const row =
      (resourceType === "TASK" || resourceType === "UNSPECIFIED") &&
      (await this.#store.db
        .selectFrom("registry_descriptions")
        .select("body")
        .where((where) => where.and({ project, domain, name, version }))
        .executeTakeFirst());
    if (!row) throw new StatusError("NOT_FOUND", "entry not found");
    const { tags: _, ...body } = JSON.parse(row.body) as DescriptionEntity;
    // flyteadmin gives both messages, whether or not they were sent.
    return { longDescription: {}, sourceCode: {}, ...body };
  }

  async list(request: ResourceListRequest): Promise<TaskList> {
    const { id, limit = 0 } = request;
    if (!id) throw invalidArgument("missing id");
    const { project = "", domain = "", name = "" } = id;
    checkScope({ project, domain }, limit);
    const plan = planList(request, listed, {
      engine: this.#store.engine,
      tiebreak: ["name", "created_us", "version"],
    });
    let query = this.#store.db
      .selectFrom("registry_tasks")
      .selectAll()
      .where((where) => where.and(name ? { project, domain, name } : { project, domain }))
      .where((where) => where.and([...plan.where]));
    for (const order of plan.orderBy) query = query.orderBy(order);
    const rows = await query.limit(limit).offset(plan.offset).execute();
    return { ...(rows.length > 0 && { tasks: rows.map(task) }), ...nextToken(rows.length, request, plan) };
  }
}

function task(row: TasksTable): Task {
  const { project, domain, name, version } = row;
  return {
    id: { resourceType: "TASK", project, domain, name, version },
    closure: {
      compiledTask: { template: JSON.parse(row.template) as TaskTemplate },
      createdAt: timestamp(row.created_us),
    },
    ...(row.short_description && { shortDescription: row.short_description }),
  };
}
