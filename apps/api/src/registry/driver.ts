import type { NamedEntity, Project, Task } from "@fletch/flyteidl/json";

import type { AdminCalls } from "./admin.ts";
import { orNothing, unavailable } from "./failure.ts";
import { nameQuery } from "./name-query.ts";
import { inSmallerAnswers, readPage } from "./page.ts";
import { type Patience, register } from "./register.ts";
import { isTask, requestFor, specOf } from "./registered.ts";
import type {
  Page,
  PageRequest,
  RegisteredTask,
  Registration,
  RegistrationOutcome,
  Registry,
  RegistryInfo,
  RegistryProject,
  TaskId,
  TaskListRequest,
  TaskName,
  TaskVersion,
  VersionListRequest,
} from "./registry.ts";

export interface DriverOptions extends Pick<RegistryInfo, "kind" | "endpoint"> {
  readonly patience: Patience;
  readonly close?: () => Promise<void>;
}

/** A registry over AdminService's methods: the same for the embedded one and for a server. */
export class AdminRegistry implements Registry {
  readonly kind: Registry["kind"];
  readonly #calls: AdminCalls;
  readonly #options: DriverOptions;

  constructor(calls: AdminCalls, options: DriverOptions) {
    this.kind = options.kind;
    this.#calls = calls;
    this.#options = options;
  }

  async info(signal: AbortSignal): Promise<RegistryInfo> {
    const { kind, endpoint } = this.#options;
    const known = { kind, ...(endpoint && { endpoint }) };
    try {
      const { controlPlaneVersion } = await this.#calls.getVersion({}, signal);
      const version = controlPlaneVersion?.Version;
      return { ...known, ...(version && version !== "unknown" && { version }), answers: true };
    } catch (error) {
      return { ...known, answers: false, reason: unavailable(error).message };
    }
  }

  /** Asks for a project, so that an answer means that the server's database and our credentials work too. */
  async ping(signal: AbortSignal): Promise<void> {
    await this.#ask(this.#calls.listProjects({ limit: 1 }, signal));
  }

  listProjects(list: PageRequest, signal: AbortSignal): Promise<Page<RegistryProject>> {
    return readPage(list, {
      fetch: async (offset, limit) => {
        const sortBy = { key: "identifier", direction: "ASCENDING" } as const;
        const request = { limit, ...tokenOf(offset), sortBy };
        const { projects = [] } = await this.#ask(this.#calls.listProjects(request, signal));
        return projects.map(project);
      },
    });
  }

  listTasks(list: TaskListRequest, signal: AbortSignal): Promise<Page<TaskName>> {
    const { project, domain, query = "" } = list;
    if (isUnthinkable({ project, domain, query })) return Promise.resolve({ items: [] });
    const { filters, keep } = nameQuery(query);
    return readPage(list, {
      ...(keep && { keep: ({ name }) => keep(name) }),
      fetch: async (offset, limit) => {
        const sortBy = { key: "name", direction: "ASCENDING" } as const;
        const scope = { resourceType: "TASK", project, domain, ...(filters && { filters }) } as const;
        const request = { ...scope, limit, ...tokenOf(offset), sortBy };
        const { entities = [] } = await this.#ask(this.#calls.listNamedEntities(request, signal));
        return entities.map(taskName);
      },
    });
  }

  listVersions(list: VersionListRequest, signal: AbortSignal): Promise<Page<TaskVersion>> {
    const { project, domain, name } = list;
    // An empty name would be no condition, and give every task.
    if (name === "" || isUnthinkable({ project, domain, name })) return Promise.resolve({ items: [] });
    return readPage(list, {
      fetch: inSmallerAnswers(async (offset, limit) => {
        const sortBy = { key: "created_at", direction: "DESCENDING" } as const;
        const request = { id: { project, domain, name }, limit, ...tokenOf(offset), sortBy };
        const { tasks = [] } = await this.#ask(this.#calls.listTasks(request, signal));
        return tasks.map(taskVersion);
      }),
    });
  }

  async getTask(id: TaskId, signal: AbortSignal): Promise<RegisteredTask | undefined> {
    // An empty part is no condition to flyteadmin: some other task would come back.
    if (Object.values(id).includes("") || isUnthinkable({ ...id })) return undefined;
    const request = requestFor(id);
    const [task, description] = await this.#ask(
      Promise.all([
        orNothing(this.#calls.getTask(request, signal)),
        orNothing(this.#calls.getDescriptionEntity(request, signal)),
      ]),
    );
    if (!task || !isTask(task, id)) return undefined;
    return { id, spec: specOf(task, description), createdAt: task.closure?.createdAt ?? "" };
  }

  register(registration: Registration, signal: AbortSignal): Promise<RegistrationOutcome> {
    const { patience } = this.#options;
    const read = (id: TaskId): Promise<RegisteredTask | undefined> => this.getTask(id, signal);
    return register(registration, { calls: this.#calls, read, patience, signal });
  }

  async close(): Promise<void> {
    await this.#options.close?.();
  }

  #ask<Answer>(call: Promise<Answer>): Promise<Answer> {
    return call.catch((error: unknown) => {
      throw unavailable(error);
    });
  }
}

/** No registry's database holds a NUL, and Postgres fails on the very question. */
const isUnthinkable = (texts: Readonly<Record<string, string>>): boolean =>
  Object.values(texts).some((text) => text.includes("\0"));

const tokenOf = (offset: number): { token?: string } => (offset === 0 ? {} : { token: String(offset) });

function project({ id = "", name = "", description, domains = [] }: Project): RegistryProject {
  return {
    id,
    name,
    ...(description && { description }),
    domains: domains.map((domain) => ({ id: domain.id ?? "", name: domain.name ?? "" })),
  };
}

function taskName({ id, metadata }: NamedEntity): TaskName {
  return {
    name: id?.name ?? "",
    ...(metadata?.description && { description: metadata.description }),
    ...(metadata?.state === "NAMED_ENTITY_ARCHIVED" && { archived: true }),
  };
}

function taskVersion({ id, closure, shortDescription }: Task): TaskVersion {
  return {
    version: id?.version ?? "",
    createdAt: closure?.createdAt ?? "",
    type: closure?.compiledTask?.template?.type ?? "",
    ...(shortDescription && { shortDescription }),
  };
}
