import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http2";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { ServerCredentials } from "@grpc/grpc-js";
import { describe, expect, onTestFinished, test } from "vitest";

import { freshDatabase } from "../../store/testing.ts";
import { readRegistryConfig } from "../config.ts";
import { EmbeddedAdminService } from "../embedded/admin-service.ts";
import { embeddedOptionsSchema } from "../embedded/options.ts";
import { RegistryUnavailable } from "../errors.ts";
import { openRegistry } from "../open.ts";
import { allPages, registration, soon, taskId, taskSpec } from "../testing.ts";
import { adminService, open, overlay, serve } from "./testing.ts";

const pem = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/tls/${name}.pem`, import.meta.resolve("@fletch/flyteidl/json")));

describe("TLS", () => {
  const serveTls = async (): Promise<string> => {
    const pair = { private_key: pem("server-key"), cert_chain: pem("server") };
    const address = await serve(await adminService(), ServerCredentials.createSsl(null, [pair]));
    return address.replace("127.0.0.1", "localhost");
  };

  test("is on unless it is told otherwise, and trusts a private authority when told to", async () => {
    const address = await serveTls();
    const registry = open(address, { insecure: false, caCertificates: pem("ca").toString() });
    expect(await registry.register(registration(), soon())).toMatchObject({ outcome: "registered" });
  });

  test("trusts the authority whose certificate Flyte's own client configuration names", async () => {
    const folder = mkdtempSync(join(tmpdir(), "fletch-flyte-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const ca = fileURLToPath(new URL("../fixtures/tls/ca.pem", import.meta.resolve("@fletch/flyteidl/json")));
    const file = join(folder, "config.yaml");
    writeFileSync(file, `admin:\n  endpoint: dns:///${await serveTls()}\n  caCertFilePath: ${ca}\n`);
    const environment = { FLETCH_REGISTRY: "flyteadmin", FLYTECTL_CONFIG: file };
    const registry = await openRegistry(readRegistryConfig(environment), await freshDatabase("sqlite"));
    onTestFinished(() => registry.close());
    expect(await registry.register(registration(), soon())).toMatchObject({ outcome: "registered" });
  });

  test("refuses a certificate that nobody vouches for, unless told not to look", async () => {
    const address = await serveTls();
    const strict = open(address, { insecure: false, maxRetries: 0 });
    await expect(strict.ping(soon())).rejects.toThrow(RegistryUnavailable);
    expect(await strict.info(soon())).toMatchObject({
      reason: expect.stringMatching(/vouches for its certificate.*admin\.caCertFilePath/),
    });
    await open(address, { insecure: false, insecureSkipVerify: true }).ping(soon());
  });

  test("is not spoken by a plaintext server", async () => {
    const address = (await serve(await adminService())).replace("127.0.0.1", "localhost");
    const registry = open(address, { insecure: false, maxRetries: 0 });
    await expect(registry.ping(soon())).rejects.toThrow(/does not speak TLS.*admin\.insecure/);
  });

  test("is wanted by a server that is asked without", async () => {
    const registry = open(await serveTls(), { insecure: true, maxRetries: 0 });
    await expect(registry.ping(soon())).rejects.toThrow(/not as a Flyte server does.*admin\.insecure/);
  });
});

test.each<[string, Parameters<typeof createServer>[1], string]>([
  [
    "a page",
    (_request, response) => {
      response.setHeader("content-type", "text/html");
      response.end("<html>");
    },
    "its answer is no gRPC (text/html)",
  ],
  ["a page without a type", (_request, response) => void response.end("<html>"), "its answer is no gRPC"],
  [
    "the way to a page",
    (_request, response) => {
      response.writeHead(302, { location: "/console" });
      response.end();
    },
    "Received HTTP status code 302",
  ],
])(
  "%s in place of an answer is told as no Flyte server, where nothing can be registered",
  async (_words, answer, words) => {
    const page = createServer({}, answer);
    await new Promise<void>((resolve) => {
      page.listen(0, "127.0.0.1", resolve);
    });
    onTestFinished(() => void page.close());
    const registry = open(`127.0.0.1:${(page.address() as { port: number }).port}`, { maxRetries: 0 });
    await expect(registry.register(registration(), soon())).rejects.toMatchObject({
      reason: "failed",
      message: `What answers there is no Flyte server, or one that Fletch does not know: ${words}. Check the address.`,
    });
  },
);

test("a server without a single project is no error, and says what is missing when something is registered", async () => {
  const database = await freshDatabase("sqlite");
  const service = await EmbeddedAdminService.open(database, embeddedOptionsSchema.parse({ projects: [] }));
  const registry = open(await serve(service));
  await registry.ping(soon());
  expect(await registry.info(soon())).toMatchObject({ answers: true });
  expect(await registry.listProjects({}, soon())).toEqual({ items: [] });
  expect(await registry.listTasks(taskId(), soon())).toEqual({ items: [] });
  expect(await registry.register(registration(), soon())).toMatchObject({
    outcome: "refused",
    problems: [{ in: "settings", path: "/project" }],
  });
});

describe("a large task", () => {
  const spec = (bytes: number): ReturnType<typeof taskSpec> =>
    taskSpec({ container: { image: "x", args: ["x".repeat(bytes)] } });

  test("just under 4 MiB is registered and read back", async () => {
    const registry = open(await serve(await adminService()));
    const large = spec(4 * 1024 * 1024 - 1_000);
    expect(await registry.register(registration({}, large), soon())).toMatchObject({ outcome: "registered" });
    const task = await registry.getTask(taskId(), soon());
    expect(task?.spec.template?.container).toEqual(large.template?.container);
    expect(await registry.register(registration({}, large), soon())).toMatchObject({ outcome: "unchanged" });
  });

  test("over 4 MiB is refused as too large, once and for all", async () => {
    const registry = open(await serve(await adminService()));
    const outcome = await registry.register(registration({}, spec(4 * 1024 * 1024 + 1)), soon());
    expect(outcome).toMatchObject({
      outcome: "refused",
      problems: [{ path: "", message: expect.stringContaining("4 MiB") }],
    });
    expect(await registry.getTask(taskId(), soon())).toBeUndefined();
  });

  test("in many versions does not stop the list of them", async () => {
    const registry = open(await serve(await adminService()));
    const versions = Array.from({ length: 20 }, (_, index) => `v${index}`);
    for (const version of versions)
      await registry.register(registration({ version }, spec(4_000_000)), soon());
    const { items } = await registry.listVersions({ ...taskId(), limit: 100 }, soon());
    expect(items.map(({ version }) => version)).toEqual(versions.toReversed());
  }, 60_000);
});

test("10,000 tasks are read page by page, each once and in order", async () => {
  const database = await freshDatabase("sqlite");
  const service = await adminService(database);
  const names = Array.from({ length: 10_000 }, (_, index) => `task_${String(index).padStart(5, "0")}`);
  await database.db.transaction().execute(async (db) => {
    for (const name of names)
      await db
        .insertInto("registry_names")
        .values({ project: "flytesnacks", domain: "development", name, description: "", state: 0 })
        .execute();
  });
  const registry = open(await serve(service));
  const pages = await allPages((page) => registry.listTasks({ ...taskId(), ...page }, soon()), 1_000);
  expect(pages).toHaveLength(10);
  expect(pages.flat().map(({ name }) => name)).toEqual(names);
  // `_` is a wildcard to the server, so these pages are sifted.
  const found = await allPages(
    (page) => registry.listTasks({ ...taskId(), ...page, query: "k_099" }, soon()),
    30,
  );
  expect(found.flat().map(({ name }) => name)).toEqual(names.slice(9_900));
}, 60_000);

test("a server that gives fewer than it is asked for is asked for the rest", async () => {
  const service = await adminService();
  const few = <Request extends { limit?: number }>(request: Request): Request => ({
    ...request,
    limit: Math.min(request.limit ?? 2, 2),
  });
  const stingy = overlay(service, {
    listProjects: (request, signal) => service.listProjects(few(request), signal),
    listNamedEntities: (request, signal) => service.listNamedEntities(few(request), signal),
    listTasks: (request, signal) => service.listTasks(few(request), signal),
  });
  const registry = open(await serve(stingy));
  await service.projects.ensure(["b", "c", "d", "e"].map((id) => ({ id })));
  for (const name of ["a", "b", "c", "d", "e"]) await registry.register(registration({ name }), soon());
  for (const version of ["v2", "v3", "v4", "v5"])
    await registry.register(registration({ name: "a", version }), soon());
  const sizes = async (list: Parameters<typeof allPages>[0]): Promise<number[]> =>
    (await allPages(list, 4)).map((page) => page.length);
  const id = taskId({ name: "a" });
  expect(await sizes((page) => registry.listProjects(page, soon()))).toEqual([4, 1]);
  expect(await sizes((page) => registry.listTasks({ ...id, ...page }, soon()))).toEqual([4, 1]);
  expect(await sizes((page) => registry.listVersions({ ...id, ...page }, soon()))).toEqual([4, 1]);
});
