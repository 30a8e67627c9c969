import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { inspect } from "node:util";

import { Metadata, Server, ServerCredentials, status } from "@grpc/grpc-js";
import { afterEach, expect, test } from "vitest";

import { encode } from "../codec/index.ts";
import type { Task, TaskSpec } from "../json.ts";
import {
  AdminError,
  type AdminHandlers,
  type AdminMethod,
  type AdminTls,
  adminService,
  authMetadataService,
  createAdminClient,
} from "./index.ts";

const pem = (name: string) => readFileSync(new URL(`../../fixtures/tls/${name}.pem`, import.meta.url));
const insecure: AdminTls = { kind: "insecure" };
const soon = { timeoutMs: 5000 };
const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function listen(server: Server, credentials: ServerCredentials, port = 0): Promise<number> {
  closers.push(() => server.forceShutdown());
  return new Promise((resolve, reject) => {
    const bound = (error: Error | null, chosen: number) => (error ? reject(error) : resolve(chosen));
    server.bindAsync(`127.0.0.1:${port}`, credentials, bound);
  });
}

async function serve(handlers: Partial<AdminHandlers>, credentials = ServerCredentials.createInsecure()) {
  const server = new Server();
  server.addService(adminService, handlers);
  return listen(server, credentials);
}

function connect(port: number, tls = insecure, maxReceiveMessageLength?: number) {
  const client = createAdminClient({ endpoint: `dns:///localhost:${port}`, tls, maxReceiveMessageLength });
  closers.push(client.close);
  return client;
}

async function failure(call: Promise<unknown>): Promise<AdminError> {
  const error = await call.then(
    () => new Error("the call went well"),
    (reason: unknown) => reason,
  );
  if (error instanceof AdminError) return error;
  throw error;
}

const spec: TaskSpec = {
  template: {
    type: "python-task",
    metadata: { timeout: "90s", interruptible: false, generatesDeck: true },
    interface: { inputs: { variables: { x: { type: { simple: "INTEGER" } } } }, outputs: {} },
    custom: { nested: [null, { deep: 1.5 }] },
  },
};

test("every call carries canonical JSON both ways", async () => {
  const seen: [string, unknown][] = [];
  const answers = {
    createTask: {},
    getTask: { closure: { createdAt: "2026-01-31T11:30:00.100Z" } },
    createWorkflow: {},
    getWorkflow: { closure: { compiledWorkflow: { primary: { template: { nodes: [{ id: "n0" }] } } } } },
    createLaunchPlan: {},
    getLaunchPlan: { spec: { workflowId: { name: "fit" } }, closure: { state: "ACTIVE" } },
    getDescriptionEntity: { shortDescription: "Fits the model" },
    listProjects: { projects: [{ id: "flytesnacks", state: "ARCHIVED" }] },
    getDomains: { domains: [{ id: "development" }] },
    listNamedEntities: { entities: [{ resourceType: "TASK", id: { name: "fit" } }] },
    listTasks: { tasks: [{ shortDescription: "Fits" }], token: "1" },
    listTaskIds: { entities: [{ project: "p", domain: "d", name: "fit" }] },
    getProjectDomainAttributes: { attributes: { project: "p", matchingAttributes: {} } },
    getVersion: { controlPlaneVersion: { Version: "v1.16.8" } },
  } satisfies { [Method in AdminMethod]: object };
  const handlers = Object.entries(answers).map(([name, answer]) => [
    name,
    (call: { request: unknown }, reply: (error: null, value: object) => void) => {
      seen.push([name, call.request]);
      reply(null, answer);
    },
  ]);
  const port = await serve(Object.fromEntries(handlers) as AdminHandlers);
  const client = connect(port);
  const id = { resourceType: "TASK", project: "p", domain: "d", name: "fit", version: "v" } as const;
  const list = { project: "p", domain: "d", limit: 10 };
  expect(await client.createTask({ id, spec }, soon)).toEqual(answers.createTask);
  expect(await client.getTask({ id }, soon)).toEqual(answers.getTask);
  const workflow = {
    id: { ...id, resourceType: "WORKFLOW" },
    spec: { template: { nodes: [{ id: "n0" }] } },
  } as const;
  const plan = { id: { ...id, resourceType: "LAUNCH_PLAN" }, spec: { workflowId: workflow.id } } as const;
  expect(
    await client.createWorkflow({ id: workflow.id, spec: { template: { nodes: [{ id: "n0" }] } } }, soon),
  ).toEqual({});
  expect(await client.getWorkflow({ id: workflow.id }, soon)).toEqual(answers.getWorkflow);
  expect(await client.createLaunchPlan(plan, soon)).toEqual({});
  expect(await client.getLaunchPlan({ id: plan.id }, soon)).toEqual(answers.getLaunchPlan);
  expect(await client.getDescriptionEntity({ id }, soon)).toEqual(answers.getDescriptionEntity);
  expect(await client.listProjects({ limit: 1 }, soon)).toEqual(answers.listProjects);
  expect(await client.getDomains({}, soon)).toEqual(answers.getDomains);
  expect(await client.listNamedEntities({ resourceType: "TASK", ...list }, soon)).toEqual(
    answers.listNamedEntities,
  );
  expect(await client.listTasks({ id: { project: "p", domain: "d" }, limit: 10 }, soon)).toEqual(
    answers.listTasks,
  );
  expect(await client.listTaskIds(list, soon)).toEqual(answers.listTaskIds);
  expect(await client.getVersion({}, soon)).toEqual(answers.getVersion);
  expect(seen).toEqual([
    ["createTask", { id, spec }],
    ["getTask", { id }],
    ["createWorkflow", workflow],
    ["getWorkflow", { id: workflow.id }],
    ["createLaunchPlan", plan],
    ["getLaunchPlan", { id: plan.id }],
    ["getDescriptionEntity", { id }],
    ["listProjects", { limit: 1 }],
    ["getDomains", {}],
    ["listNamedEntities", { resourceType: "TASK", ...list }],
    ["listTasks", { id: { project: "p", domain: "d" }, limit: 10 }],
    ["listTaskIds", list],
    ["getVersion", {}],
  ]);
});

test("an error has the status by name, the server's own words and its details", async () => {
  const detail = (type: string, value: Uint8Array) => ({
    typeUrl: `type.googleapis.com/${type}`,
    value: Buffer.from(value).toString("base64"),
  });
  const inactive = encode("flyteidl.admin.InactiveProject", { id: "old" });
  const details = [detail("flyteidl.admin.InactiveProject", inactive), detail("x.Y", Uint8Array.of(1))];
  const port = await serve({
    createTask: (_call, reply) => {
      const metadata = new Metadata();
      metadata.set("grpc-status-details-bin", Buffer.from(encode("google.rpc.Status", { code: 3, details })));
      reply({ code: status.INVALID_ARGUMENT, details: "project [old] is not active — “x”", metadata });
    },
  });
  const error = await failure(connect(port).createTask({ spec }, soon));
  expect(error.status).toBe("INVALID_ARGUMENT");
  expect(error.message).toBe("project [old] is not active — “x”");
  expect(error.details).toEqual([
    { type: "flyteidl.admin.InactiveProject", value: { id: "old" } },
    { type: "x.Y", value: "AQ==" },
  ]);
});

test("a call that lasts too long, and one that nobody waits for, are given up", async () => {
  let cancelled = 0;
  const arrived = Promise.withResolvers<void>();
  const port = await serve({
    getTask: (call) => {
      call.on("cancelled", () => cancelled++);
      arrived.resolve();
    },
  });
  const client = connect(port);
  expect((await failure(client.getTask({}, { timeoutMs: 100 }))).status).toBe("DEADLINE_EXCEEDED");
  const controller = new AbortController();
  const call = failure(client.getTask({}, { timeoutMs: 60_000, signal: controller.signal }));
  await arrived.promise;
  setTimeout(() => controller.abort(), 50);
  expect((await call).status).toBe("CANCELLED");
  expect((await failure(client.getTask({}, { ...soon, signal: AbortSignal.abort() }))).status).toBe(
    "CANCELLED",
  );
  await expect.poll(() => cancelled).toBe(2);
});

test("metadata goes with the call", async () => {
  const port = await serve({
    getVersion: (call, reply) => {
      reply(null, { controlPlaneVersion: { Build: String(call.metadata.get("flyte-authorization")[0]) } });
    },
  });
  const answer = await connect(port).getVersion(
    {},
    { ...soon, metadata: { "flyte-authorization": "Bearer x" } },
  );
  expect(answer).toEqual({ controlPlaneVersion: { Build: "Bearer x" } });
});

test("a token that the server repeats stands nowhere in the error", async () => {
  const token = "eyJhbGciOi.e30.c2ln";
  const port = await serve({
    getVersion: (call, reply) => {
      const sent = String(call.metadata.get("flyte-authorization")[0]);
      const bare = sent.replace("Bearer ", "");
      reply({ code: status.UNAUTHENTICATED, details: `token parse error [${sent}]: ${bare} is expired` });
    },
  });
  const metadata = { "flyte-authorization": `Bearer ${token}` };
  const error = await failure(connect(port).getVersion({}, { ...soon, metadata }));
  expect(error.message).toBe("token parse error [Bearer ***]: *** is expired");
  expect(inspect(error, { depth: null })).not.toContain(token);
});

test("what a server says about signing in is read from the service that it has for that", async () => {
  const server = new Server();
  const endpoints = { tokenEndpoint: "https://flyte/oauth2/token", scopesSupported: ["all"] };
  const config = { clientId: "flytectl", authorizationMetadataKey: "flyte-authorization" };
  server.addService(authMetadataService, {
    getOAuth2Metadata: (_call: unknown, reply: (error: null, value: object) => void) =>
      reply(null, endpoints),
    getPublicClientConfig: (_call: unknown, reply: (error: null, value: object) => void) =>
      reply(null, config),
  });
  const client = connect(await listen(server, ServerCredentials.createInsecure()));
  expect(await client.getOAuth2Metadata({}, soon)).toEqual(endpoints);
  expect(await client.getPublicClientConfig({}, soon)).toEqual(config);
  const without = connect(await serve({}));
  expect((await failure(without.getOAuth2Metadata({}, soon))).status).toBe("UNIMPLEMENTED");
});

test("a server of a private authority is reached by its certificate, or by taking any", async () => {
  const pair = { private_key: pem("server-key"), cert_chain: pem("server") };
  const port = await serve(
    { getVersion: (_call, reply) => reply(null, {}) },
    ServerCredentials.createSsl(null, [pair]),
  );
  const rootCertificates = pem("ca");
  expect(await connect(port, { kind: "tls", rootCertificates }).getVersion({}, soon)).toEqual({});
  expect(
    await connect(port, { kind: "tls", rootCertificates: String(rootCertificates) }).getVersion({}, soon),
  ).toEqual({});
  expect(await connect(port, { kind: "tls", skipVerify: true }).getVersion({}, soon)).toEqual({});
  const unknown = await failure(connect(port, { kind: "tls" }).getVersion({}, soon));
  expect(unknown.status).toBe("UNAVAILABLE");
  expect(unknown.message).toContain("certificate");
  expect((await failure(connect(port).getVersion({}, soon))).status).toBe("UNAVAILABLE");
});

test("nobody there, and a connection that is cut, are UNAVAILABLE", async () => {
  const cutter = createServer((socket) => socket.once("data", () => socket.destroy()));
  const port = await new Promise<number>((resolve) => {
    cutter.listen(0, "127.0.0.1", () => resolve((cutter.address() as { port: number }).port));
  });
  expect((await failure(connect(port).getVersion({}, soon))).status).toBe("UNAVAILABLE");
  await new Promise((resolve) => cutter.close(resolve));
  expect((await failure(connect(port).getVersion({}, soon))).status).toBe("UNAVAILABLE");
});

test("answers up to the limit arrive, larger ones are RESOURCE_EXHAUSTED", async () => {
  const large: Task = { shortDescription: "x".repeat(6 * 1024 * 1024) };
  const port = await serve({ getTask: (_call, reply) => reply(null, large) });
  expect(await connect(port).getTask({}, soon)).toEqual(large);
  const limited = connect(port, insecure, 1024 * 1024);
  expect((await failure(limited.getTask({}, soon))).status).toBe("RESOURCE_EXHAUSTED");
});

test("an answer with a field that is not known is refused by name, and a bad request is never sent", async () => {
  const newer = { ...adminService.getTask, responseSerialize: () => Buffer.from("9a0601aa", "hex") };
  const server = new Server();
  server.addService(
    { newer },
    { newer: (_call: unknown, reply: (error: null, value: object) => void) => reply(null, {}) },
  );
  const client = connect(await listen(server, ServerCredentials.createInsecure()));
  const error = await failure(client.getTask({}, soon));
  expect(error.status).toBe("INTERNAL");
  expect(error.message).toContain("holds field 99, which flyteidl.admin.Task does not have");
  await expect(client.createTask({ spec: { templat: {} } } as never, soon)).rejects.toThrow(
    "flyteidl.admin.TaskCreateRequest at /spec/templat: flyteidl.admin.TaskSpec has no such field",
  );
});

test("what the server does not implement is UNIMPLEMENTED", async () => {
  const client = connect(await serve({}));
  expect((await failure(client.getDomains({}, soon))).status).toBe("UNIMPLEMENTED");
});

test("closing gives up the calls under way and those that come later", async () => {
  const arrived = Promise.withResolvers<void>();
  const client = connect(await serve({ getTask: () => arrived.resolve() }));
  const call = failure(client.getTask({}, { timeoutMs: 60_000 }));
  await arrived.promise;
  client.close();
  expect((await call).status).toBe("CANCELLED");
  expect((await failure(client.getTask({}, soon))).status).toBe("CANCELLED");
});

test("a server that comes back is found again by the same client", async () => {
  const handlers: Partial<AdminHandlers> = { getVersion: (_call, reply) => reply(null, {}) };
  const first = new Server();
  first.addService(adminService, handlers);
  const port = await listen(first, ServerCredentials.createInsecure());
  const client = connect(port);
  expect(await client.getVersion({}, soon)).toEqual({});
  first.forceShutdown();
  expect((await failure(client.getVersion({}, soon))).status).toBe("UNAVAILABLE");
  const second = new Server();
  second.addService(adminService, handlers);
  await listen(second, ServerCredentials.createInsecure(), port);
  await expect
    .poll(() => client.getVersion({}, soon).catch(() => undefined), { timeout: 10_000 })
    .toEqual({});
});
