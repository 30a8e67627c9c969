import type { handleUnaryCall, MethodDefinition } from "@grpc/grpc-js";

import { decode, decodeKnown, encode, type MessageName } from "../codec/index.ts";
import type { Messages } from "../json.ts";

type Method = readonly [name: string, request: MessageName, response: MessageName];

/** The calls of flyteidl.service.AdminService in use: name in the .proto file, request and response. */
const methods = {
  createTask: ["CreateTask", "flyteidl.admin.TaskCreateRequest", "flyteidl.admin.TaskCreateResponse"],
  getTask: ["GetTask", "flyteidl.admin.ObjectGetRequest", "flyteidl.admin.Task"],
  createWorkflow: [
    "CreateWorkflow",
    "flyteidl.admin.WorkflowCreateRequest",
    "flyteidl.admin.WorkflowCreateResponse",
  ],
  getWorkflow: ["GetWorkflow", "flyteidl.admin.ObjectGetRequest", "flyteidl.admin.Workflow"],
  createLaunchPlan: [
    "CreateLaunchPlan",
    "flyteidl.admin.LaunchPlanCreateRequest",
    "flyteidl.admin.LaunchPlanCreateResponse",
  ],
  getLaunchPlan: ["GetLaunchPlan", "flyteidl.admin.ObjectGetRequest", "flyteidl.admin.LaunchPlan"],
  getDescriptionEntity: [
    "GetDescriptionEntity",
    "flyteidl.admin.ObjectGetRequest",
    "flyteidl.admin.DescriptionEntity",
  ],
  listProjects: ["ListProjects", "flyteidl.admin.ProjectListRequest", "flyteidl.admin.Projects"],
  getDomains: ["GetDomains", "flyteidl.admin.GetDomainRequest", "flyteidl.admin.GetDomainsResponse"],
  listNamedEntities: [
    "ListNamedEntities",
    "flyteidl.admin.NamedEntityListRequest",
    "flyteidl.admin.NamedEntityList",
  ],
  listTasks: ["ListTasks", "flyteidl.admin.ResourceListRequest", "flyteidl.admin.TaskList"],
  listTaskIds: [
    "ListTaskIds",
    "flyteidl.admin.NamedEntityIdentifierListRequest",
    "flyteidl.admin.NamedEntityIdentifierList",
  ],
  getProjectDomainAttributes: [
    "GetProjectDomainAttributes",
    "flyteidl.admin.ProjectDomainAttributesGetRequest",
    "flyteidl.admin.ProjectDomainAttributesGetResponse",
  ],
  getVersion: ["GetVersion", "flyteidl.admin.GetVersionRequest", "flyteidl.admin.GetVersionResponse"],
} as const satisfies Record<string, Method>;

/** The calls of flyteidl.service.AuthMetadataService, which a flyteadmin without authentication does not have. */
const authMethods = {
  getOAuth2Metadata: [
    "GetOAuth2Metadata",
    "flyteidl.service.OAuth2MetadataRequest",
    "flyteidl.service.OAuth2MetadataResponse",
  ],
  getPublicClientConfig: [
    "GetPublicClientConfig",
    "flyteidl.service.PublicClientAuthConfigRequest",
    "flyteidl.service.PublicClientAuthConfigResponse",
  ],
} as const satisfies Record<string, Method>;

type Methods = typeof methods & typeof authMethods;

/** Name of a call of the AdminService, in lowerCamelCase. */
export type AdminMethod = keyof typeof methods;

/** Name of a call of the AuthMetadataService, in lowerCamelCase. */
export type AuthMethod = keyof typeof authMethods;

/** JSON of a call's request. */
export type AdminRequest<Name extends AdminMethod | AuthMethod> = Messages[Methods[Name][1]];

/** JSON of a call's response. */
export type AdminResponse<Name extends AdminMethod | AuthMethod> = Messages[Methods[Name][2]];

/** What a server implements, in JSON; for `grpc.Server.addService(adminService, handlers)`. */
export type AdminHandlers = {
  [Name in AdminMethod]: handleUnaryCall<AdminRequest<Name>, AdminResponse<Name>>;
};

type Service<Names extends AdminMethod | AuthMethod> = {
  readonly [Name in Names]: MethodDefinition<AdminRequest<Name>, AdminResponse<Name>>;
};

/** Messages with a spec that is shown, compared or registered again: whole, or not at all. All others are looked at only. */
const EXACT: ReadonlySet<MessageName> = new Set([
  "flyteidl.admin.Task",
  "flyteidl.admin.Workflow",
  "flyteidl.admin.LaunchPlan",
  "flyteidl.admin.DescriptionEntity",
]);

/** Says that something took place and nothing else: what a newer server adds does not undo it. */
const isReceipt = (response: MessageName): boolean => response.endsWith("CreateResponse");

const define = (service: string, [name, request, response]: Method) => ({
  path: `/flyteidl.service.${service}/${name}`,
  originalName: name,
  requestStream: false,
  responseStream: false,
  requestSerialize: (json: Messages[MessageName]) => Buffer.from(encode(request, json)),
  requestDeserialize: (bytes: Uint8Array) => decode(request, bytes),
  responseSerialize: (json: Messages[MessageName]) => Buffer.from(encode(response, json)),
  responseDeserialize: (bytes: Uint8Array) =>
    isReceipt(response) ? {} : EXACT.has(response) ? decode(response, bytes) : decodeKnown(response, bytes),
});

function defineAll<Names extends AdminMethod | AuthMethod>(
  service: string,
  table: Record<Names, Method>,
): Service<Names> {
  const defined = Object.entries<Method>(table).map(([name, method]) => [name, define(service, method)]);
  return Object.fromEntries(defined) as Service<Names>;
}

/** flyteidl.service.AdminService as gRPC has it, between the canonical JSON of its messages and bytes. */
export const adminService = defineAll<AdminMethod>("AdminService", methods);

/** flyteidl.service.AuthMetadataService, likewise. */
export const authMetadataService = defineAll<AuthMethod>("AuthMetadataService", authMethods);
