import { z } from "zod";

import { compileAnswer, compileBody } from "./compile.ts";
import {
  designAnswer,
  designBody,
  designPage,
  designParams,
  designPatch,
  revisionPage,
  revisionParams,
  staleDocument,
} from "./designs.ts";
import { healthAnswer, readinessAnswer } from "./health.ts";
import { pageQuery, searchQuery } from "./lists.ts";
import { problemDocumentSchema } from "./problem.ts";
import { registrationAnswer, registrationBody, takenDocument, unfinishedDocument } from "./registrations.ts";
import {
  limitsAnswer,
  projectPage,
  projectParams,
  registeredTask,
  registryAnswer,
  taskPage,
  taskParams,
  versionPage,
  versionParams,
} from "./registry.ts";

/** One call of the API. `path` has Fastify's `:name` for parameters. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** A change of something that has revisions: it needs If-Match. */
  readonly conditional?: true;
  readonly answers: Readonly<Record<number, z.ZodType>>;
}

const failure = problemDocumentSchema;
const none = z.undefined();

const designs = "/api/v1/designs";
const oneDesign = { params: designParams };
const changed = { 200: designAnswer, 404: failure, 412: staleDocument, 428: failure };
const domain = "/api/v1/registry/projects/:project/domains/:domain";
const tasks = `${domain}/tasks`;
const away = { 503: failure, 504: failure };

/** Every call there is. */
export const routes = {
  compile: {
    method: "POST",
    path: "/api/v1/compile",
    summary: "Compile a design to the TaskSpec that flytekit would send",
    body: compileBody,
    answers: { 200: compileAnswer, 422: failure },
  },
  listDesigns: {
    method: "GET",
    path: designs,
    summary: "List or search saved designs, the last changed first",
    query: searchQuery,
    answers: { 200: designPage },
  },
  createDesign: {
    method: "POST",
    path: designs,
    summary: "Save a new design",
    body: designBody,
    answers: { 201: designAnswer, 422: failure },
  },
  readDesign: {
    method: "GET",
    path: `${designs}/:id`,
    summary: "Read a design",
    ...oneDesign,
    answers: { 200: designAnswer, 404: failure },
  },
  replaceDesign: {
    method: "PUT",
    path: `${designs}/:id`,
    summary: "Save a design",
    ...oneDesign,
    body: designBody,
    conditional: true,
    answers: { ...changed, 422: failure },
  },
  patchDesign: {
    method: "PATCH",
    path: `${designs}/:id`,
    summary: "Change a design's title, text or settings",
    ...oneDesign,
    body: designPatch,
    conditional: true,
    answers: { ...changed, 422: failure },
  },
  deleteDesign: {
    method: "DELETE",
    path: `${designs}/:id`,
    summary: "Delete a design; it can be restored",
    ...oneDesign,
    conditional: true,
    answers: { 204: none, 404: failure, 412: staleDocument, 428: failure },
  },
  restoreDesign: {
    method: "POST",
    path: `${designs}/:id/restore`,
    summary: "Bring a deleted design back",
    ...oneDesign,
    conditional: true,
    answers: changed,
  },
  listRevisions: {
    method: "GET",
    path: `${designs}/:id/revisions`,
    summary: "List a design's revisions, the newest first",
    ...oneDesign,
    query: pageQuery,
    answers: { 200: revisionPage, 404: failure },
  },
  readRevision: {
    method: "GET",
    path: `${designs}/:id/revisions/:revision`,
    summary: "Read one revision of a design",
    params: revisionParams,
    answers: { 200: designAnswer, 404: failure },
  },
  register: {
    method: "POST",
    path: "/api/v1/registrations",
    summary: "Register a design: its task, and what stands beside it",
    body: registrationBody,
    answers: {
      201: registrationAnswer,
      200: registrationAnswer,
      404: failure,
      409: takenDocument,
      422: unfinishedDocument,
      503: unfinishedDocument,
      504: unfinishedDocument,
    },
  },
  registry: {
    method: "GET",
    path: "/api/v1/registry",
    summary: "Which registry this is, and whether it answers",
    answers: { 200: registryAnswer },
  },
  listProjects: {
    method: "GET",
    path: "/api/v1/registry/projects",
    summary: "List projects with their domains",
    query: pageQuery,
    answers: { 200: projectPage, ...away },
  },
  readLimits: {
    method: "GET",
    path: `${domain}/limits`,
    summary: "What a task may ask for in a project and domain, as far as it can be known",
    params: projectParams,
    answers: { 200: limitsAnswer, ...away },
  },
  listTasks: {
    method: "GET",
    path: tasks,
    summary: "List the tasks of a project and domain",
    params: projectParams,
    query: searchQuery,
    answers: { 200: taskPage, ...away },
  },
  listVersions: {
    method: "GET",
    path: `${tasks}/:name/versions`,
    summary: "List a task's versions, the newest first",
    params: taskParams,
    query: pageQuery,
    answers: { 200: versionPage, ...away },
  },
  readVersion: {
    method: "GET",
    path: `${tasks}/:name/versions/:version`,
    summary: "Read a registered task",
    params: versionParams,
    answers: { 200: registeredTask, 404: failure, ...away },
  },
  schema: {
    method: "GET",
    path: "/api/v1/schema",
    summary: "The JSON Schema of a design",
    answers: { 200: z.record(z.string(), z.unknown()) },
  },
  health: {
    method: "GET",
    path: "/healthz",
    summary: "Whether the process lives",
    answers: { 200: healthAnswer },
  },
  readiness: {
    method: "GET",
    path: "/readyz",
    summary: "Whether store and registry answer",
    answers: { 200: readinessAnswer, 503: readinessAnswer },
  },
} as const satisfies Record<string, Route>;
