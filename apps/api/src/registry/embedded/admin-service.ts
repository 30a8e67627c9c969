import { type MessageName, toCanonical } from "@fletch/flyteidl/codec";
import type {
  DescriptionEntity,
  GetDomainsResponse,
  GetVersionResponse,
  LaunchPlan,
  LaunchPlanCreateRequest,
  LaunchPlanCreateResponse,
  NamedEntityList,
  NamedEntityListRequest,
  ObjectGetRequest,
  ProjectDomainAttributesGetRequest,
  ProjectDomainAttributesGetResponse,
  ProjectListRequest,
  Projects,
  ResourceListRequest,
  Task,
  TaskCreateRequest,
  TaskCreateResponse,
  TaskList,
  TaskResourceAttributes,
  Workflow,
  WorkflowCreateRequest,
  WorkflowCreateResponse,
} from "@fletch/flyteidl/json";

import type { Database } from "../../store/database.ts";
import type { AdminCalls } from "../admin.ts";
import { invalidArgument, StatusError } from "../status.ts";
import { checkIdentifier, checkSpec, type CompleteId } from "./checks.ts";
import { EntityRegister } from "./entities.ts";
import { type Quantities, readPlatformLimits } from "./limits.ts";
import { NameRegister } from "./names.ts";
import type { EmbeddedOptions } from "./options.ts";
import { ProjectRegister } from "./projects.ts";
import { type RegistryStore, registryStore } from "./store.ts";
import { TaskRegister } from "./tasks.ts";

/** flyteadmin's AdminService over the API's own store: its checks in its order, its words, its answers. */
export class EmbeddedAdminService implements AdminCalls {
  readonly projects: ProjectRegister;
  readonly names: NameRegister;
  readonly #tasks: TaskRegister;
  readonly #entities: EntityRegister;
  readonly #store: RegistryStore;
  readonly #options: EmbeddedOptions;

  private constructor(store: RegistryStore, options: EmbeddedOptions) {
    this.#store = store;
    this.#options = options;
    this.projects = new ProjectRegister(store, options.domains);
    this.names = new NameRegister(store);
    this.#tasks = new TaskRegister(store);
    this.#entities = new EntityRegister(store, this.#tasks);
  }

  static async open(
    database: Pick<Database, "db" | "engine">,
    options: EmbeddedOptions,
  ): Promise<EmbeddedAdminService> {
    const service = new EmbeddedAdminService(registryStore(database), options);
    await service.projects.ensure(options.projects);
    return service;
  }

  async createTask(request: TaskCreateRequest, signal: AbortSignal): Promise<TaskCreateResponse> {
    signal.throwIfAborted();
    const read = toCanonical("flyteidl.admin.TaskCreateRequest" satisfies MessageName, request);
    const id = checkIdentifier(read.id, "TASK");
    await this.projects.check(id);
    const template = checkSpec(read, id, {
      mayUse: (type) => this.#mayUse(type, id),
      platform: await this.#platformLimits(id),
    });
    await this.#tasks.create(id, template, read.spec?.description);
    return {};
  }

  async getTask({ id = {} }: ObjectGetRequest, signal: AbortSignal): Promise<Task> {
    signal.throwIfAborted();
    return this.#tasks.get(id);
  }

  async createWorkflow(request: WorkflowCreateRequest, signal: AbortSignal): Promise<WorkflowCreateResponse> {
    signal.throwIfAborted();
    const { id: sent, spec } = toCanonical(
      "flyteidl.admin.WorkflowCreateRequest" satisfies MessageName,
      request,
    );
    const id = checkIdentifier(sent, "WORKFLOW");
    await this.projects.check(id);
    if (!spec?.template) throw invalidArgument("missing spec");
    await this.#entities.createWorkflow({ id, spec });
    return {};
  }

  async getWorkflow({ id = {} }: ObjectGetRequest, signal: AbortSignal): Promise<Workflow> {
    signal.throwIfAborted();
    return this.#entities.getWorkflow(id);
  }

  async createLaunchPlan(
    request: LaunchPlanCreateRequest,
    signal: AbortSignal,
  ): Promise<LaunchPlanCreateResponse> {
    signal.throwIfAborted();
    const { id: sent, spec } = toCanonical(
      "flyteidl.admin.LaunchPlanCreateRequest" satisfies MessageName,
      request,
    );
    const id = checkIdentifier(sent, "LAUNCH_PLAN");
    await this.projects.check(id);
    if (!spec) throw invalidArgument("missing spec");
    checkIdentifier(spec.workflowId, "WORKFLOW");
    await this.#entities.createLaunchPlan({ id, spec });
    return {};
  }

  async getLaunchPlan({ id = {} }: ObjectGetRequest, signal: AbortSignal): Promise<LaunchPlan> {
    signal.throwIfAborted();
    return this.#entities.getLaunchPlan(id);
  }

  async getDescriptionEntity({ id }: ObjectGetRequest, signal: AbortSignal): Promise<DescriptionEntity> {
    signal.throwIfAborted();
    return this.#tasks.getDescription(id);
  }

  async listTasks(request: ResourceListRequest, signal: AbortSignal): Promise<TaskList> {
    signal.throwIfAborted();
    return this.#tasks.list(request);
  }

  async listNamedEntities(request: NamedEntityListRequest, signal: AbortSignal): Promise<NamedEntityList> {
    signal.throwIfAborted();
    return this.names.list(request);
  }

  async listProjects(request: ProjectListRequest, signal: AbortSignal): Promise<Projects> {
    signal.throwIfAborted();
    return this.projects.list(request);
  }

  async getDomains(): Promise<GetDomainsResponse> {
    return { domains: this.projects.domains };
  }

  /** The configured limits are not among them: flyteadmin tells only what was set for a project, or for one domain of it. */
  async getProjectDomainAttributes(
    { project = "", domain = "", resourceType = "TASK_RESOURCE" }: ProjectDomainAttributesGetRequest,
    signal: AbortSignal,
  ): Promise<ProjectDomainAttributesGetResponse> {
    signal.throwIfAborted();
    await this.projects.check({ project, domain });
    const set = resourceType === "TASK_RESOURCE" ? await this.#attributes({ project, domain }) : undefined;
    if (!set)
      throw new StatusError(
        "NOT_FOUND",
        `Resource [{Project:${project} Domain:${domain} Workflow: LaunchPlan: ResourceType:${resourceType}}] not found`,
      );
    const scope = { project, ...(set.domain !== "" && { domain }) };
    return { attributes: { ...scope, matchingAttributes: { taskResourceAttributes: set.attributes } } };
  }

  /** As a plain build of flyteadmin says it, where the store answers: a registry without one takes no calls. */
  async getVersion(): Promise<GetVersionResponse> {
    try {
      await this.projects.list({ limit: 1 });
    } catch (error) {
      throw new StatusError("UNAVAILABLE", "its database does not answer.", { cause: error });
    }
    return { controlPlaneVersion: { Build: "unknown", Version: "unknown" } };
  }

  /** The TASK_RESOURCE attribute: replaces the configured limits as a whole for a project, or for one domain of it. */
  async setLimits(
    scope: { project: string; domain?: string },
    attributes: TaskResourceAttributes | undefined,
  ): Promise<void> {
    const key = { project: scope.project, domain: scope.domain ?? "" };
    await this.#store.db.transaction().execute(async (transaction) => {
      await transaction
        .deleteFrom("registry_limits")
        .where((where) => where.and(key))
        .execute();
      if (attributes)
        await transaction
          .insertInto("registry_limits")
          .values({ ...key, limits: JSON.stringify(attributes) })
          .execute();
    });
  }

  async #platformLimits(id: CompleteId): Promise<Quantities> {
    const set = await this.#attributes(id);
    return readPlatformLimits(set ? (set.attributes.limits ?? {}) : this.#options.limits);
  }

  async #attributes({ project, domain }: Pick<CompleteId, "project" | "domain">) {
    const row = await this.#store.db
      .selectFrom("registry_limits")
      .select(["domain", "limits"])
      .where("project", "=", project)
      .where("domain", "in", [domain, ""])
      .orderBy("domain", "desc")
      .limit(1)
      .executeTakeFirst();
    return row && { domain: row.domain, attributes: JSON.parse(row.limits) as TaskResourceAttributes };
  }

  /** A type that the whitelist does not name may be used anywhere. */
  #mayUse(type: string, { project, domain }: CompleteId): boolean {
    const scopes = Object.hasOwn(this.#options.taskTypeWhitelist, type)
      ? this.#options.taskTypeWhitelist[type]
      : undefined;
    return (
      !scopes ||
      scopes.some((scope) => (scope.project ?? project) === project && (scope.domain ?? domain) === domain)
    );
  }
}
