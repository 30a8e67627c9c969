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
  Workflow,
  WorkflowCreateRequest,
  WorkflowCreateResponse,
} from "@fletch/flyteidl/json";

/** The methods of flyteidl.service.AdminService that Fletch calls, in canonical JSON. They reject with a StatusError. */
export interface AdminCalls {
  createTask(request: TaskCreateRequest, signal: AbortSignal): Promise<TaskCreateResponse>;
  getTask(request: ObjectGetRequest, signal: AbortSignal): Promise<Task>;
  createWorkflow(request: WorkflowCreateRequest, signal: AbortSignal): Promise<WorkflowCreateResponse>;
  getWorkflow(request: ObjectGetRequest, signal: AbortSignal): Promise<Workflow>;
  createLaunchPlan(request: LaunchPlanCreateRequest, signal: AbortSignal): Promise<LaunchPlanCreateResponse>;
  getLaunchPlan(request: ObjectGetRequest, signal: AbortSignal): Promise<LaunchPlan>;
  getDescriptionEntity(request: ObjectGetRequest, signal: AbortSignal): Promise<DescriptionEntity>;
  listProjects(request: ProjectListRequest, signal: AbortSignal): Promise<Projects>;
  getDomains(request: Record<string, never>, signal: AbortSignal): Promise<GetDomainsResponse>;
  listNamedEntities(request: NamedEntityListRequest, signal: AbortSignal): Promise<NamedEntityList>;
  listTasks(request: ResourceListRequest, signal: AbortSignal): Promise<TaskList>;
  getProjectDomainAttributes(
    request: ProjectDomainAttributesGetRequest,
    signal: AbortSignal,
  ): Promise<ProjectDomainAttributesGetResponse>;
  getVersion(request: Record<string, never>, signal: AbortSignal): Promise<GetVersionResponse>;
}
