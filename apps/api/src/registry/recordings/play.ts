import type { ProjectDomainAttributes, ProjectGetRequest } from "@fletch/flyteidl/json";

import type { AdminCalls } from "../admin.ts";
import type { EmbeddedAdminService } from "../embedded/admin-service.ts";
import { embeddedOptionsSchema, type EmbeddedOptions } from "../embedded/options.ts";
import { invalidArgument } from "../status.ts";
import type { Step } from "./recording.ts";

const projects = ["flytesnacks", "flyteexamples"].map((id) => ({ id, description: `${id} description` }));

/** The configurations that the recordings were made with. */
export const RECORDED_OPTIONS: Readonly<Record<"limits" | "whitelist", EmbeddedOptions>> = {
  limits: embeddedOptionsSchema.parse({ projects, limits: { cpu: "8", memory: "16Gi", gpu: "4" } }),
  whitelist: embeddedOptionsSchema.parse({
    projects,
    limits: { cpu: "2", memory: "1Gi", gpu: "1" },
    taskTypeWhitelist: {
      spark: [{ project: "flytesnacks", domain: "development" }],
      hive: [{ project: "flyteexamples" }],
      presto: [{}],
    },
  }),
};

const CALLS = [
  "createTask",
  "getTask",
  "getDescriptionEntity",
  "listProjects",
  "getDomains",
  "listNamedEntities",
  "listTasks",
  "getProjectDomainAttributes",
] as const satisfies (keyof AdminCalls)[];

/** Plays what Fletch calls against `calls`; the other steps change the state behind it. */
export async function callRecorded({ call, request }: Step, to: { calls: AdminCalls; service: EmbeddedAdminService }): Promise<unknown> {
  const name = CALLS.find((known) => known.toLowerCase() === call.toLowerCase());
  if (name) {
    const method = to.calls[name].bind(to.calls) as (request: object, signal: AbortSignal) => Promise<unknown>;
    return method(request, AbortSignal.timeout(60_000));
  }
  return (await changeState(call, request, to.service)) ?? {};
}

async function changeState(call: string, request: object, service: EmbeddedAdminService): Promise<unknown> {
  switch (call) {
    case "GetNamedEntity":
      return service.names.get(request);
    case "UpdateNamedEntity":
      return service.names.update(request);
    case "GetProject":
      return service.projects.get((request as ProjectGetRequest).id ?? "");
    case "RegisterProject":
      return service.projects.register(request);
    case "UpdateProject":
      return service.projects.update(request);
    case "UpdateProjectAttributes":
    case "UpdateProjectDomainAttributes":
      return updateLimits((request as { attributes?: ProjectDomainAttributes }).attributes, service);
    case "DeleteProjectDomainAttributes":
      return service.setLimits(scopeOf(request), undefined);
    default:
      throw new Error(`the recording has a call that is not played: ${call}`);
  }
}

/** Fletch never changes limits over the wire, so these requests are read here. */
function updateLimits(attributes: ProjectDomainAttributes | undefined, service: EmbeddedAdminService): Promise<void> {
  if (!attributes) throw invalidArgument("missing attributes");
  return service.setLimits(scopeOf(attributes), attributes.matchingAttributes?.taskResourceAttributes);
}

const scopeOf = ({ project = "", domain = "" }: ProjectDomainAttributes): { project: string; domain: string } => ({ project, domain });
