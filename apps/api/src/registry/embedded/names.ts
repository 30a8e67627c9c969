import { enums } from "@fletch/flyteidl/descriptor";
import type {
  NamedEntity,
  NamedEntityGetRequest,
  NamedEntityIdentifier,
  NamedEntityList,
  NamedEntityListRequest,
  NamedEntityState,
  NamedEntityUpdateRequest,
} from "@fletch/flyteidl/json";

import { invalidArgument, StatusError } from "../status.ts";
import { type Listed, nextToken, planList } from "./paging.ts";
import type { RegistryStore } from "./store.ts";
import type { NamesTable } from "./tables.ts";

const STATES = Object.entries(enums["flyteidl.admin.NamedEntityState"] ?? {}) as [NamedEntityState, number][];
const ACTIVE = 0;

const listed: Listed = {
  method: "ListNamedEntities",
  prefix: "nen",
  fields: ["project", "domain", "name", "state", "description"],
  sortKeys: ["project", "domain", "name"],
  columns: {},
};

/** The names that tasks are registered under: ListNamedEntities and its kin. */
export class NameRegister {
  readonly #store: RegistryStore;

  constructor(store: RegistryStore) {
    this.#store = store;
  }

  async list(request: NamedEntityListRequest): Promise<NamedEntityList> {
    const { resourceType = "UNSPECIFIED", project = "", domain = "", limit = 0 } = request;
    if (resourceType === "UNSPECIFIED") throw invalidArgument("invalid value for resource_type");
    checkScope({ project, domain }, limit);
    const plan = planList(request, listed, { engine: this.#store.engine, tiebreak: ["name"] });
    if (resourceType !== "TASK") return {};
    let query = this.#store.db
      .selectFrom("registry_names")
      .selectAll()
      .where("project", "=", project)
      .where("domain", "=", domain)
      .where((where) => where.and([...plan.where]));
    for (const order of plan.orderBy) query = query.orderBy(order);
    const rows = await query.limit(limit).offset(plan.offset).execute();
    return {
      ...(rows.length > 0 && { entities: rows.map(entity) }),
      ...nextToken(rows.length, request, plan),
    };
  }

  async get({ resourceType = "UNSPECIFIED", id }: NamedEntityGetRequest): Promise<NamedEntity> {
    const key = checkName(id);
    const row =
      resourceType === "TASK" &&
      (await this.#store.db
        .selectFrom("registry_names")
        .selectAll()
        .where((where) => where.and(key))
        .executeTakeFirst());
    if (!row) throw new StatusError("NOT_FOUND", "entry not found");
    return entity(row);
  }

  async update({ id, metadata }: NamedEntityUpdateRequest): Promise<void> {
    const key = checkName(id);
    if (!metadata) throw invalidArgument("missing metadata");
    const state = STATES.find(([name]) => name === metadata.state)?.[1] ?? ACTIVE;
    await this.#store.db
      .updateTable("registry_names")
      .set({ description: metadata.description ?? "", state })
      .where((where) => where.and(key))
      .execute();
  }
}

/** The checks that every list within a project and a domain begins with. */
export function checkScope({ project, domain }: { project: string; domain: string }, limit: number): void {
  if (!project) throw invalidArgument("missing project");
  if (!domain) throw invalidArgument("missing domain");
  if (!limit) throw invalidArgument("invalid value for limit");
}

function checkName(id: NamedEntityIdentifier | undefined): Pick<NamesTable, "project" | "domain" | "name"> {
  if (!id) throw invalidArgument("missing id");
  const { project = "", domain = "", name = "" } = id;
  for (const [part, value] of Object.entries({ project, domain, name }))
    if (!value) throw invalidArgument(`missing ${part}`);
  return { project, domain, name };
}

function entity({ project, domain, name, description, state }: NamesTable): NamedEntity {
  const stateName = STATES.find(([, number]) => number === state)?.[0];
  return {
    resourceType: "TASK",
    id: { project, domain, name },
    metadata: {
      ...(description && { description }),
      ...(state !== ACTIVE && stateName && { state: stateName }),
    },
  };
}
