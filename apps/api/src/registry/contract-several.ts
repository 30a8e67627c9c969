import type { Entity } from "@fletch/task";
import { expect, test } from "vitest";

import type { EntityOutcome, Registration, RegistrationOutcome, Registry } from "./registry.ts";
import { eagerRegistration, registration, soon, taskId } from "./testing.ts";

const play = taskId({ name: "recipes.train.play" });

/** Type, last part of the name and outcome of each, as short texts. */
export const told = (entities: readonly EntityOutcome[] | undefined): string[] =>
  (entities ?? []).map(({ type, id, outcome }) => `${type} ${id.name.split(".").at(-1)}: ${outcome}`);

const all = (outcome: EntityOutcome["outcome"]): string[] => [
  `task play: ${outcome}`,
  `task play-cleanup: ${outcome}`,
  `workflow play: ${outcome}`,
  `launchPlan play: ${outcome}`,
];

const only = ({ entities, design }: Registration, ...types: Entity["type"][]): Registration => ({
  entities: entities.filter(({ type }) => types.includes(type)),
  design,
});

/** What every registry does with designs that stand for more than a task. */
export function registeringSeveral(open: () => Promise<Registry>): void {
  const register = (registry: Registry, sent: Registration): Promise<RegistrationOutcome> =>
    registry.register(sent, soon());

  test("everything is registered in order, and is unchanged when sent again", async () => {
    const registry = await open();
    const first = await register(registry, eagerRegistration());
    expect([first.outcome, told(first.entities)]).toEqual(["registered", all("registered")]);
    const again = await register(registry, eagerRegistration());
    expect([again.outcome, told(again.entities)]).toEqual(["unchanged", all("unchanged")]);
  });

  test("what is registered beside an eager task is told with it, as far as it is there", async () => {
    const registry = await open();
    await register(registry, only(eagerRegistration(), "task"));
    const cleanup = { type: "task", id: { ...play, name: `${play.name}-cleanup` } };
    expect((await registry.getTask(play, soon()))?.beside).toEqual([cleanup]);
    await register(registry, eagerRegistration());
    expect((await registry.getTask(play, soon()))?.beside).toEqual([
      cleanup,
      { type: "workflow", id: play },
      { type: "launchPlan", id: play },
    ]);
    await register(registry, registration());
    expect(await registry.getTask(taskId(), soon())).not.toHaveProperty("beside");
  });

  test("what was begun is finished by registering again", async () => {
    const registry = await open();
    await register(registry, only(eagerRegistration(), "task"));
    const outcome = await register(registry, eagerRegistration());
    expect([outcome.outcome, told(outcome.entities)]).toEqual([
      "registered",
      [...all("unchanged").slice(0, 2), ...all("registered").slice(2)],
    ]);
  });

  test("a task that holds something else ends it before anything else is sent", async () => {
    const registry = await open();
    await register(registry, eagerRegistration());
    const changed = eagerRegistration({
      parameters: { container_image: "ghcr.io/acme/train:1", retries: 2, environment: { A: "b" } },
    });
    expect(await register(registry, changed)).toMatchObject({
      outcome: "conflict",
      entity: { type: "task", id: play },
      differences: [expect.objectContaining({ path: expect.stringMatching(/^\/template\/container\/env/) })],
      entities: [{ outcome: "conflict" }, ...Array.from({ length: 3 }, () => ({ outcome: "unchanged" }))],
    });
  });

  test("a workflow that holds something else is named, place by place, and the tasks before it stay", async () => {
    const registry = await open();
    await register(registry, eagerRegistration());
    const [main, cleanup, workflow, plan] = eagerRegistration().entities;
    if (!main || !cleanup || workflow?.type !== "workflow" || !plan) throw new Error("four entities");
    const { template = {} } = workflow.spec;
    const [node = {}] = template.nodes ?? [];
    const changed = { ...node, metadata: { ...node.metadata, retries: { retries: 9 } } };
    const other: Entity = { ...workflow, spec: { template: { ...template, nodes: [changed] } } };
    expect(await register(registry, { entities: [main, cleanup, other, plan] })).toMatchObject({
      outcome: "conflict",
      entity: { type: "workflow", id: play },
      differences: [{ path: "/template/nodes/0/metadata/retries/retries", registered: 2, sent: 9 }],
      entities: ["unchanged", "unchanged", "conflict", "unchanged"].map((outcome) => ({ outcome })),
    });
  });

  test("a launch plan that holds something else is named too", async () => {
    const registry = await open();
    await register(registry, eagerRegistration());
    const plan = eagerRegistration().entities[3];
    if (plan?.type !== "launchPlan") throw new Error("the fourth is the launch plan");
    const changed: Entity = { ...plan, spec: { ...plan.spec, maxParallelism: 7 } };
    expect(await register(registry, { entities: [changed] })).toMatchObject({
      outcome: "conflict",
      entity: { type: "launchPlan", id: play },
      differences: [{ path: "/maxParallelism", sent: 7 }],
    });
  });

  test.each([
    ["workflow", "task play, task play-cleanup", /task that is not registered/],
    ["launchPlan", "its workflow", /workflow that is not registered/],
  ] as const)("a %s without %s is refused by name, and nothing of it is there", async (type, _, words) => {
    const registry = await open();
    const sent = only(eagerRegistration(), type, "launchPlan");
    const outcome = await register(registry, sent);
    expect(outcome).toMatchObject({
      outcome: "refused",
      entity: { type, id: play },
      problems: [{ stage: "register", severity: "error", message: expect.stringMatching(words) }],
    });
    expect(told(outcome.entities).slice(1)).toEqual(type === "workflow" ? ["launchPlan play: missing"] : []);
    const again = await register(registry, eagerRegistration());
    expect(told(again.entities)).toEqual(all("registered"));
  });

  test("the design's own task needs no name in a refusal, wherever it stands among the others", async () => {
    const registry = await open();
    const { entities } = eagerRegistration({}, { project: "nobodys" });
    const [main, cleanup] = entities;
    if (!main || !cleanup) throw new Error("two tasks");
    const refusal = async (name: string): Promise<string> => {
      const outcome = await register(registry, { entities: [cleanup, main], name });
      return outcome.outcome === "refused" ? (outcome.problems[0]?.message ?? "") : outcome.outcome;
    };
    expect(await refusal(`${play.name}-cleanup`)).not.toContain("is refused");
    expect(await refusal(play.name)).toContain("recipes.train.play-cleanup is refused");
  });

  test("one that is refused after others names itself, tells what is there, and is finished later", async () => {
    const registry = await open();
    const [main, cleanup, ...rest] = eagerRegistration().entities;
    if (!main || cleanup?.type !== "task") throw new Error("the second is the clean-up task");
    const { container: _, ...template } = cleanup.spec.template ?? {};
    const broken: Entity = { ...cleanup, spec: { template: { ...template, container: { args: ["x"] } } } };
    const outcome = await register(registry, { entities: [main, broken, ...rest] });
    expect(outcome).toMatchObject({
      outcome: "refused",
      entity: { type: "task", id: { name: `${play.name}-cleanup` } },
      problems: [{ message: expect.stringContaining("recipes.train.play-cleanup") }],
    });
    expect(told(outcome.entities)).toEqual([
      "task play: registered",
      "task play-cleanup: refused",
      "workflow play: missing",
      "launchPlan play: missing",
    ]);
    const again = await register(registry, eagerRegistration());
    expect(told(again.entities)).toEqual(["task play: unchanged", ...all("registered").slice(1)]);
  });

  test("of many that register the same at once, each entity is registered by exactly one", async () => {
    const registry = await open();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => register(registry, eagerRegistration())),
    );
    for (let index = 0; index < 4; index++) {
      const each = outcomes.map(({ entities }) => entities[index]?.outcome);
      const count = (outcome: string): number => each.filter((one) => one === outcome).length;
      expect([count("registered"), count("unchanged")]).toEqual([1, 7]);
    }
  });

  test.each([
    ["project", { project: "nope" }],
    ["domain", { domain: "nope" }],
  ])("an unknown %s refuses the first and leaves the rest out", async (_, settings) => {
    const registry = await open();
    const outcome = await register(registry, eagerRegistration({}, settings));
    expect(outcome).toMatchObject({ outcome: "refused", entity: { type: "task" } });
    expect(told(outcome.entities)).toEqual(["task play: refused", ...all("missing").slice(1)]);
  });

  test("names and versions too long for a row are refused for every type", async () => {
    const registry = await open();
    const long = "v0".repeat(5_000);
    for (const entity of eagerRegistration().entities)
      expect(
        await register(registry, { entities: [{ ...entity, id: { ...entity.id, version: long } }] }),
      ).toMatchObject({ outcome: "refused" });
  });
}
