import { expect, test } from "vitest";

import { InvalidCursor } from "./errors.ts";
import type { Registry } from "./registry.ts";
import { allPages, registration, soon, taskId, taskSpec } from "./testing.ts";

/** What every registry does when it is looked through. */
export function browsing(open: () => Promise<Registry>): void {
  test("no limits are known where none are set, and none of a place that is not there", async () => {
    const registry = await open();
    const at = (project: string, domain: string) => registry.limits({ project, domain }, soon());
    expect(await at("flytesnacks", "development")).toEqual({});
    expect(await at("nobodys", "development")).toEqual({});
    expect(await at("flytesnacks", "\0")).toEqual({});
  });

  test("it answers, and has Flyte's project and domains", async () => {
    const registry = await open();
    await registry.ping(soon());
    expect(await registry.info(soon())).toMatchObject({
      kind: registry.kind,
      answers: true,
      // The double says "unknown", as a plain build of flyteadmin does.
      ...(registry.kind === "embedded" && { version: "v1.16.8" }),
    });
    const { items } = await registry.listProjects({}, soon());
    expect(items).toEqual([
      {
        id: "flytesnacks",
        name: "flytesnacks",
        domains: ["development", "staging", "production"].map((id) => ({ id, name: id })),
      },
    ]);
  });

  test("what is not registered is nothing, not an error", async () => {
    const registry = await open();
    await registry.register(registration(), soon());
    for (const change of [{ version: "v2" }, { project: "nope" }, { version: "" }, { name: "" }])
      expect(await registry.getTask(taskId(change), soon())).toBeUndefined();
    expect(await registry.listTasks({ project: "nope", domain: "development" }, soon())).toEqual({
      items: [],
    });
    expect(await registry.listVersions(taskId({ name: "nope" }), soon())).toEqual({ items: [] });
    expect(await registry.listVersions(taskId({ name: "" }), soon())).toEqual({ items: [] });
  });

  test("names come in order, each once, page by page", async () => {
    const registry = await open();
    const names = ["b", "a", "Z", "é", "c"];
    for (const name of names) await registry.register(registration({ name }), soon());
    await registry.register(registration({ name: "a", version: "v2" }), soon());
    await registry.register(registration({ name: "elsewhere", domain: "staging" }), soon());
    const pages = await allPages((page) => registry.listTasks({ ...taskId(), ...page }, soon()), 2);
    expect(pages.map((page) => page.map(({ name }) => name))).toEqual([["Z", "a"], ["b", "c"], ["é"]]);
  });

  test("a search finds the text as it stands: letter case, blanks, wildcards and all", async () => {
    const registry = await open();
    const names = [
      "train_fit",
      "train.fit",
      "Train_fit",
      "a+b;c,d",
      "a b",
      "100%",
      "100x",
      "a[b]",
      "a*b",
      "a?b",
    ];
    for (const name of names) await registry.register(registration({ name }), soon());
    const found = async (query: string): Promise<string[]> =>
      (await registry.listTasks({ ...taskId(), query }, soon())).items.map(({ name }) => name);
    expect(await found("train_")).toEqual(["train_fit"]);
    expect(await found("rain_fit")).toEqual(["Train_fit", "train_fit"]);
    expect(await found("b;c,")).toEqual(["a+b;c,d"]);
    expect(await found("a ")).toEqual(["a b"]);
    expect(await found("0%")).toEqual(["100%"]);
    expect(await found("+")).toEqual(["a+b;c,d"]);
    expect(await found("[b]")).toEqual(["a[b]"]);
    expect(await found("a*b")).toEqual(["a*b"]);
    expect(await found("a?b")).toEqual(["a?b"]);
    expect(await found("")).toHaveLength(names.length);
  });

  test("versions come newest first, page by page", async () => {
    const registry = await open();
    for (const version of ["v1", "v10", "v2"])
      await registry.register(registration({ version }, taskSpec({}, { shortDescription: version })), soon());
    const pages = await allPages((page) => registry.listVersions({ ...taskId(), ...page }, soon()), 2);
    expect(pages).toMatchObject([
      [
        { version: "v2", type: "python-task", shortDescription: "v2" },
        { version: "v10", type: "python-task", shortDescription: "v10" },
      ],
      [{ version: "v1", type: "python-task", shortDescription: "v1" }],
    ]);
  });

  test("a cursor that no list gave is refused as such", async () => {
    const registry = await open();
    await expect(registry.listTasks({ ...taskId(), cursor: "x" }, soon())).rejects.toThrow(InvalidCursor);
  });
}
