import type { TaskSpec } from "@fletch/flyteidl/json";
import { describe, expect, test } from "vitest";

import { browsing } from "./contract-browsing.ts";
import { registeringSeveral } from "./contract-several.ts";
import type { Registry, TaskId } from "./registry.ts";
import { registration, soon, taskId, taskSpec } from "./testing.ts";

/** A fresh, empty registry with flytesnacks and Flyte's three domains; closed when the test ends. */
type OpenRegistry = () => Promise<Registry>;

const described: TaskSpec["description"] = {
  shortDescription: "Fits the model",
  longDescription: { value: "At length.", format: "DESCRIPTION_FORMAT_RST" },
  sourceCode: { link: "https://example.com/train.py" },
};

/** What every registry does. */
export function registryContract(name: string, open: OpenRegistry): void {
  describe(`registering in ${name}`, () => {
    registering(open);
  });
  describe(`registering several entities in ${name}`, () => {
    registeringSeveral(open);
  });
  describe(`refusals of ${name}`, () => {
    refusing(open);
  });
  describe(`browsing ${name}`, () => {
    browsing(open);
  });
}

function registering(open: OpenRegistry): void {
  test("a task that was registered is read back with its description", async () => {
    const registry = await open();
    const sent = taskSpec({}, described);
    expect(await registry.register(registration({}, sent), soon())).toMatchObject({
      outcome: "registered",
      warnings: [],
    });
    const task = await registry.getTask(taskId(), soon());
    expect(task?.id).toEqual(taskId());
    expect(task?.spec).toEqual({
      template: { ...sent.template, id: { resourceType: "TASK", ...taskId() } },
      description: described,
    });
    expect(Date.now() - Date.parse(task?.createdAt ?? "")).toBeLessThan(60_000);
  });

  test("a task without a description comes back without one", async () => {
    const registry = await open();
    await registry.register(registration(), soon());
    expect((await registry.getTask(taskId(), soon()))?.spec).not.toHaveProperty("description");
  });

  test("the same again is unchanged, also with its defaults written out", async () => {
    const registry = await open();
    await registry.register(registration({}, taskSpec({}, described)), soon());
    expect(await registry.register(registration({}, taskSpec({}, described)), soon())).toMatchObject({
      outcome: "unchanged",
      warnings: [],
    });
    const spelled = taskSpec({ taskTypeVersion: 0, config: {} }, described);
    expect(await registry.register(registration({}, spelled), soon())).toMatchObject({
      outcome: "unchanged",
    });
  });

  test.each([
    ["changed", { ...described, shortDescription: "Fits it" }],
    ["dropped", undefined],
  ])("a description that was %s alone is unchanged, with a warning", async (_, description) => {
    const registry = await open();
    await registry.register(registration({}, taskSpec({}, described)), soon());
    const outcome = await registry.register(registration({}, taskSpec({}, description)), soon());
    expect(outcome).toMatchObject({ outcome: "unchanged", warnings: [{ code: "description-not-updated" }] });
    expect((await registry.getTask(taskId(), soon()))?.spec.description).toEqual(described);
  });

  test("a version that holds something else is a conflict, place by place", async () => {
    const registry = await open();
    await registry.register(registration({}, taskSpec({}, described)), soon());
    const changed = taskSpec(
      {
        metadata: {
          runtime: { type: "FLYTE_SDK", version: "1.16.14", flavor: "python" },
          retries: { retries: 3 },
        },
        container: { image: "ghcr.io/acme/train:2", args: ["pyflyte-execute", "--more"] },
      },
      described,
    );
    const outcome = await registry.register(registration({}, changed), soon());
    expect(outcome).toMatchObject({ outcome: "conflict" });
    if (outcome.outcome !== "conflict") return;
    expect(outcome.registered).toEqual((await registry.getTask(taskId(), soon()))?.spec);
    expect(outcome.differences.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: "/template/container/args/1", sent: "--more" },
      { path: "/template/container/image", registered: "ghcr.io/acme/train:1", sent: "ghcr.io/acme/train:2" },
      { path: "/template/container/resources", registered: {} },
      { path: "/template/metadata/retries/retries", sent: 3 },
    ]);
  });

  test("of many that register one version at once, exactly one registers and nothing is lost", async () => {
    const registry = await open();
    const image = (index: number): TaskSpec =>
      taskSpec({ container: { image: `ghcr.io/acme/train:${index % 2}`, args: ["x"] } });
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, index) => registry.register(registration({}, image(index)), soon())),
    );
    const count = (outcome: string): number => outcomes.filter((each) => each.outcome === outcome).length;
    expect([count("registered"), count("unchanged"), count("conflict")]).toEqual([1, 5, 6]);
  });

  test.each([
    "with space",
    "a/b:c",
    "naïve.Zażółć",
    "emoji 🚀",
    "line\nbreak",
    "quote'\"; drop table tasks;--",
    "%_\\",
  ])("the name and version %j stay as they are", async (odd) => {
    const registry = await open();
    const id = { name: odd, version: odd };
    expect(await registry.register(registration(id), soon())).toMatchObject({ outcome: "registered" });
    expect((await registry.getTask(taskId(id), soon()))?.id).toEqual(taskId(id));
    expect((await registry.listTasks({ ...taskId(), query: odd }, soon())).items).toEqual([{ name: odd }]);
    expect((await registry.listVersions(taskId(id), soon())).items).toMatchObject([{ version: odd }]);
  });

  test("a description that cannot be stored does not hide that the task was registered", async () => {
    const registry = await open();
    const spec = taskSpec({}, { shortDescription: "short", sourceCode: { link: "a\0b" } });
    expect(await registry.register(registration({}, spec), soon())).toMatchObject({
      outcome: "registered",
      warnings: [{ code: "description-not-updated" }],
    });
    expect(await registry.getTask(taskId(), soon())).toBeDefined();
  });

  test("nothing is registered when the asker has gone", async () => {
    const registry = await open();
    await expect(registry.register(registration(), AbortSignal.abort())).rejects.toThrow(/./);
    expect(await registry.getTask(taskId(), soon())).toBeUndefined();
  });
}

function refusing(open: OpenRegistry): void {
  const cases: readonly Refused[] = [
    { what: "an unknown project", id: { project: "nope" }, at: { path: "/project", in: "settings" } },
    { what: "an unknown domain", id: { domain: "Development" }, at: { path: "/domain", in: "settings" } },
    { what: "a missing version", id: { version: "" }, at: { path: "/version", in: "settings" } },
    {
      what: "a missing image",
      template: { container: { args: ["x"] } },
      at: { path: "/parameters/container_image" },
    },
    {
      what: "a quantity that is none",
      template: { container: { image: "x", resources: { requests: [{ name: "MEMORY", value: "5GB" }] } } },
      at: { path: "/parameters/requests/mem" },
    },
    {
      what: "a pod that does not decode",
      template: { k8sPod: { podSpec: { containers: "x" } } },
      at: { path: "/parameters/pod_template/pod_spec/containers" },
    },
    {
      what: "inputs without a command",
      template: { container: { image: "x" } },
      at: { path: "/container/command" },
    },
    { what: "a name longer than an index row", id: { name: "n0".repeat(5_000) }, at: { path: "/name" } },
    { what: "a NUL in the name", id: { name: "a\0b" }, at: { path: "" } },
  ];
  test.each(cases)("$what is refused in plain words, at its place", async ({ id = {}, template, at }) => {
    const registry = await open();
    const { container, ...rest } = taskSpec().template ?? {};
    const spec = { template: { ...rest, ...(template ?? (container && { container })) } };
    expect(await registry.register(registration(id, spec), soon())).toMatchObject({
      outcome: "refused",
      message: expect.stringMatching(/./),
      problems: [{ ...at, stage: "register", severity: "error", code: "refused" }],
    });
    expect(await registry.getTask(taskId(id), soon())).toBeUndefined();
  });
}

interface Refused {
  readonly what: string;
  readonly id?: Partial<TaskId>;
  /** In place of the container. */
  readonly template?: TaskSpec["template"];
  readonly at: { readonly path: string; readonly in?: "settings" };
}
