import type { handleUnaryCall, MethodDefinition } from "@grpc/grpc-js";

import { decode, encode, type MessageName } from "../codec/index.ts";
import type { Messages } from "../json.ts";

/** The calls of flyteidl.service.AdminService in use: name in the .proto file, request and response. */
const methods = {
  createTask: ["CreateTask", "flyteidl.admin.TaskCreateRequest", "flyteidl.admin.TaskCreateResponse"],
  getTask: ["GetTask", "flyteidl.admin.ObjectGetRequest", "flyteidl.admin.Task"],
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
  getVersion: ["GetVersion", "flyteidl.admin.GetVersionRequest", "flyteidl.admin.GetVersionResponse"],
} as const satisfies Record<string, readonly [string, MessageName, MessageName]>;

type Methods = typeof methods;

/** Name of a call, in lowerCamelCase. */
export type AdminMethod = keyof Methods;

/** JSON of a call's request. */
export type AdminRequest<Method extends AdminMethod> = Messages[Methods[Method][1]];

/** JSON of a call's response. */
export type AdminResponse<Method extends AdminMethod> = Messages[Methods[Method][2]];

/** What a server implements, in JSON; for `grpc.Server.addService(adminService, handlers)`. */
export type AdminHandlers = {
  [Method in AdminMethod]: handleUnaryCall<AdminRequest<Method>, AdminResponse<Method>>;
};

/** The service as gRPC has it, between JSON and bytes. */
export type AdminService = {
  readonly [Method in AdminMethod]: MethodDefinition<AdminRequest<Method>, AdminResponse<Method>>;
};

function define([name, request, response]: readonly [string, MessageName, MessageName]): MethodDefinition<
  Messages[MessageName],
  Messages[MessageName]
> {
  return {
    path: `/flyteidl.service.AdminService/${name}`,
    originalName: name,
    requestStream: false,
    responseStream: false,
    requestSerialize: (json) => Buffer.from(encode(request, json)),
    requestDeserialize: (bytes) => decode(request, bytes),
    responseSerialize: (json) => Buffer.from(encode(response, json)),
    responseDeserialize: (bytes) => decode(response, bytes),
  };
}

/** flyteidl.service.AdminService, in the canonical JSON of its messages. */
export const adminService = Object.fromEntries(
  Object.entries(methods).map(([name, method]) => [name, define(method)]),
) as unknown as AdminService;
