import type { NamedEntity, Project, Task, TaskResourceSpec } from "@fletch/flyteidl/json";
import type { PlatformLimits } from "@fletch/task";

import type { AdminCalls } from "./admin.ts";
import { isThere } from "./entity-calls.ts";
import { RegistryUnavailable } from "./errors.ts";
import { orNothing, unavailable } from "./failure.ts";
import { nameQuery } from "./name-query.ts";
import { inSmallerAnswers, readPage } from "./page.ts";
import type { Patience } from "./patience.ts";
import { registerAll } from "./register-all.ts";
import { isOf, requestFor, specOf } from "./registered.ts";
import type {
  EntityId,
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

interface DriverOptions extends Pick<RegistryInfo, "kind" | "endpoint" | "console" | "version"> {
  readonly patience: Patience;
  /** In force where nothing else was set for a project or a domain of it. */
  readonly limits: TaskResourceSpec;
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
    const { patience: _, close: __, limits: ___, ...known } = this.#options;
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
        const { projects = [], token } = await this.#ask(this.#calls.listProjects(request, signal));
        return { items: projects.map(project), next: placeBehind(token, offset) };
      },
    });
  }

  async limits(place: { project: string; domain: string }, signal: AbortSignal): Promise<PlatformLimits> {
    if (isUnthinkable({ ...place })) return {};
    const request = { ...place, resourceType: "TASK_RESOURCE" } as const;
    const call = this.#calls.getProjectDomainAttributes(request, signal);
    // flyteadmin calls a project that it does not know an invalid argument.
    const found = await this.#ask(orNothing(call, "INVALID_ARGUMENT"));
    const set = found?.attributes?.matchingAttributes?.taskResourceAttributes;
    const { cpu, memory: mem, gpu, ephemeralStorage } = set ? (set.limits ?? {}) : this.#options.limits;
    return {
      ...(cpu && { cpu }),
      ...(mem && { mem }),
      ...(gpu && { gpu }),
      ...(ephemeralStorage && { ephemeral_storage: ephemeralStorage }),
    };
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
        const { entities = [], token } = await this.#ask(this.#calls.listNamedEntities(request, signal));
        refuseForeign(entities, { project, domain });
        return { items: entities.map(taskName), next: placeBehind(token, offset) };
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
        const { tasks = [], token } = await this.#ask(this.#calls.listTasks(request, signal));
        refuseForeign(tasks, { project, domain, name });
        return { items: tasks.map(taskVersion), next: placeBehind(token, offset) };
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
    if (!task || !isOf(task, id)) return undefined;
    const spec = specOf(task, description);
    const beside = spec.template?.metadata?.isEager ? await this.#beside(id, signal) : [];
    return {
      id,
      spec,
      createdAt: task.closure?.createdAt ?? "",
      ...(beside.length > 0 && { beside }),
    };
  }

  /** What flytekit registers with an eager task bears names made of the task's, and its version. */
  async #beside(id: TaskId, signal: AbortSignal): Promise<EntityId[]> {
    const usual: EntityId[] = [
      { type: "task", id: { ...id, name: `${id.name}-cleanup` } },
      { type: "workflow", id },
      { type: "launchPlan", id },
    ];
    const there = await this.#ask(Promise.all(usual.map((entity) => isThere(this.#calls, entity, signal))));
    return usual.filter((_, index) => there[index]);
  }

  register(registration: Registration, signal: AbortSignal): Promise<RegistrationOutcome> {
    const { patience } = this.#options;
    return registerAll(registration, { calls: this.#calls, patience, signal });
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

/** The token of an answer is the place behind it (`NewPaginator` of flyteadmin): one that stands still leads through the same page for ever. */
function placeBehind(token: string | undefined, offset: number): number | undefined {
  if (!token || !/^\d{1,15}$/.test(token)) return undefined;
  const place = Number(token);
  if (place <= offset) throw badAnswer("its list does not go on from where it was asked to");
  return place;
}

/** What belongs elsewhere would be opened, or registered over, under a name that it does not have. */
function refuseForeign(
  list: readonly { readonly id?: Partial<TaskName & Record<"project" | "domain", string>> }[],
  asked: Readonly<Partial<Record<"project" | "domain" | "name", string>>>,
): void {
  const isForeign = ({ id }: (typeof list)[number]): boolean =>
    Object.entries(asked).some(([part, value]) => id?.[part as keyof typeof asked] !== value);
  if (list.some(isForeign)) throw badAnswer("its list holds names from elsewhere than was asked for");
}

const badAnswer = (words: string): RegistryUnavailable =>
  new RegistryUnavailable("failed", `The registry answers with a fault of its own: ${words}.`);

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
