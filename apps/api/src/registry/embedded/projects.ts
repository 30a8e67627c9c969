import { enums } from "@fletch/flyteidl/descriptor";
import type {
  Domain,
  Project,
  ProjectListRequest,
  ProjectRegisterRequest,
  Projects,
  ProjectState,
} from "@fletch/flyteidl/json";

import { invalidArgument, StatusError } from "../status.ts";
import type { CompleteId } from "./checks.ts";
import { type Listed, nextToken, planList } from "./paging.ts";
import type { RegistryStore } from "./store.ts";
import type { ProjectsTable } from "./tables.ts";

const STATES = Object.entries(enums["flyteidl.admin.Project.ProjectState"] ?? {}) as [ProjectState, number][];
const ACTIVE = 0;
const ARCHIVED = 1;

const listed: Listed = {
  method: "ListProjects",
  prefix: "p",
  fields: ["identifier", "name", "description", "state", "created_at"],
  sortKeys: ["identifier", "name", "description", "state", "created_at"],
  columns: { identifier: "id", created_at: "created_us" },
};

/** Projects are rows, domains are configuration, as in flyteadmin. */
export class ProjectRegister {
  readonly #store: RegistryStore;
  readonly #domains: readonly Domain[];

  constructor(store: RegistryStore, domains: readonly string[]) {
    this.#store = store;
    this.#domains = domains.map((id) => ({ id, name: id }));
  }

  get domains(): Domain[] {
    return [...this.#domains];
  }

  /** Checks 4 to 6: whether something may be registered in this project and domain. */
  async check({ project, domain }: Pick<CompleteId, "project" | "domain">): Promise<void> {
    const row = await this.#find(project);
    if (!row)
      throw invalidArgument(
        `failed to validate that project [${project}] and domain [${domain}] are registered, err: [project [${project}] not found]`,
      );
    if (row.state !== ACTIVE)
      throw new StatusError("INVALID_ARGUMENT", `project [${project}] is not active`, {
        details: [{ "@type": "type.googleapis.com/flyteidl.admin.InactiveProject", id: project }],
      });
    if (!this.#domains.some(({ id }) => id === domain))
      throw invalidArgument(`domain [${domain}] is unrecognized by system`);
  }

  async list(request: ProjectListRequest): Promise<Projects> {
    const plan = planList(request, listed, { engine: this.#store.engine, tiebreak: ["id"] });
    let query = this.#store.db
      .selectFrom("registry_projects")
      .selectAll()
      .where((where) => where.and([...plan.where]));
    // Archived projects are left out only when no filter says otherwise.
    if (!request.filters) query = query.where("state", "<>", ARCHIVED);
    for (const order of plan.orderBy) query = query.orderBy(order);
    const rows = await query
      .limit(request.limit || Number.MAX_SAFE_INTEGER)
      .offset(plan.offset)
      .execute();
    const projects = rows.map((row) => this.#project(row));
    return { ...(projects.length > 0 && { projects }), ...nextToken(rows.length, request, plan) };
  }

  async get(id: string): Promise<Project> {
    const row = await this.#find(id);
    if (!row) throw notFound(id);
    return this.#project(row);
  }

  async register({ project }: ProjectRegisterRequest): Promise<void> {
    if (!project) throw invalidArgument("missing project");
    const { id = "", name = "", description = "" } = project;
    if (!/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(id))
      throw invalidArgument(`invalid project id [${id}]: a lowercase RFC 1123 label is needed`);
    const made = await this.#insert({ id, name, description });
    if (!made) throw new StatusError("ALREADY_EXISTS", "value with matching already exists (projects_pkey)");
  }

  /** Makes the projects that the configuration names; what is there stays as it is. */
  async ensure(
    projects: readonly { id: string; name?: string | undefined; description?: string | undefined }[],
  ): Promise<void> {
    for (const { id, name = id, description = "" } of projects) await this.#insert({ id, name, description });
  }

  async update({ id = "", state }: Project): Promise<void> {
    const number = STATES.find(([name]) => name === (state ?? "ACTIVE"))?.[1] ?? ACTIVE;
    const { numUpdatedRows } = await this.#store.db
      .updateTable("registry_projects")
      .set({ state: number })
      .where("id", "=", id)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw notFound(id);
  }

  async #insert(project: Pick<ProjectsTable, "id" | "name" | "description">): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#store.db
      .insertInto("registry_projects")
      .values({ ...project, state: ACTIVE, created_us: this.#store.now() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  #find(id: string): Promise<ProjectsTable | undefined> {
    return this.#store.db.selectFrom("registry_projects").selectAll().where("id", "=", id).executeTakeFirst();
  }

  #project({ id, name, description, state }: ProjectsTable): Project {
    const stateName = STATES.find(([, number]) => number === state)?.[0];
    return {
      id,
      name,
      domains: this.domains,
      ...(description && { description }),
      ...(state !== ACTIVE && stateName && { state: stateName }),
    };
  }
}

const notFound = (id: string): StatusError => new StatusError("NOT_FOUND", `project [${id}] not found`);
