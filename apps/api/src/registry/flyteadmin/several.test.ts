import { setTimeout as sleep } from "node:timers/promises";

import { assert, asyncProperty, constantFrom, array } from "fast-check";
import { describe, expect, test } from "vitest";

import { engines, freshDatabase } from "../../store/testing.ts";
import type { AdminCalls } from "../admin.ts";
import { told } from "../contract-several.ts";
import type { BrokenOff } from "../errors.ts";
import type { Registry } from "../registry.ts";
import { StatusError } from "../status.ts";
import { eagerRegistration, soon } from "../testing.ts";
import { adminService, open, overlay, serve, wireTo } from "./testing.ts";

/** What happens to one call that registers something. */
const FATES = ["good", "cut before", "cut after", "fails before", "fails after", "silent"] as const;
type Fate = (typeof FATES)[number];

const CREATING = ["createTask", "createWorkflow", "createLaunchPlan"] as const;

interface Stage {
  /** Registrations that the server took, one text each. */
  readonly written: string[];
  readonly registry: Registry;
}

/** A server whose calls end as the fates say, one after the other, and well when there is none left. */
async function stage(calls: AdminCalls, fates: Fate[]): Promise<Stage> {
  const written: string[] = [];
  let cut = (): void => undefined;
  const play = async (create: () => Promise<object>): Promise<object> => {
    const fate = fates.shift() ?? "good";
    if (fate === "fails before") throw new StatusError("UNAVAILABLE", "going down");
    if (fate === "cut before") {
      cut();
      return sleep(50, {});
    }
    const answer = await create();
    if (fate === "good") return answer;
    if (fate === "fails after") throw new StatusError("INTERNAL", "out of order");
    if (fate === "cut after") cut();
    return sleep(fate === "silent" ? 900 : 50, answer);
  };
  const changes = CREATING.map((name) => [
    name,
    (request: { id?: { name?: string } }, signal: AbortSignal) =>
      play(async () => {
        const answer = await calls[name](request, signal);
        written.push(`${name} ${request.id?.name}`);
        return answer;
      }),
  ]);
  const wire = await wireTo(await serve(overlay(calls, Object.fromEntries(changes) as Partial<AdminCalls>)));
  cut = wire.cut;
  return { written, registry: open(wire.address, { callTimeout: 500, maxRetries: 1, backoff: 5 }) };
}

const ALL = [
  "createTask recipes.train.play",
  "createTask recipes.train.play-cleanup",
  "createWorkflow recipes.train.play",
  "createLaunchPlan recipes.train.play",
];

describe.each(engines)("in %s", (engine) => {
  test("whatever is cut on the way, registering again ends with four entities, none twice", async () => {
    const database = await freshDatabase(engine);
    const service = await adminService(database);
    const calm = open(await serve(service));
    let version = 0;
    await assert(
      asyncProperty(array(constantFrom(...FATES), { maxLength: 10 }), async (fates) => {
        version += 1;
        const sent = eagerRegistration({}, { version: `v${version}` });
        const { written, registry } = await stage(service, [...fates]);
        let known: readonly string[] = [];
        // Each try that breaks off used up a fate; a machine that is busy may add one.
        for (let attempt = 0; attempt <= fates.length + 2; attempt++) {
          const { outcome, entities } = await registry.register(sent, soon()).catch((error: unknown) => ({
            outcome: "broke off",
            entities: (error as BrokenOff).entities,
          }));
          // What was told to be there is there, and what was told to be missing is not.
          expect(entities?.map(({ outcome }) => outcome)).toHaveLength(4);
          const at = (...outcomes: string[]): (string | undefined)[] =>
            ALL.filter((_, index) => outcomes.includes(entities?.[index]?.outcome ?? ""));
          expect(written).toEqual(expect.arrayContaining(at("registered", "unchanged")));
          expect(at("missing").filter((text) => text && written.includes(text))).toEqual([]);
          known = told(entities);
          if (outcome !== "broke off") break;
        }
        expect(known.every((text) => /: (registered|unchanged)$/.test(text))).toBe(true);
        expect(written).toEqual(ALL);
        const again = await calm.register(sent, soon());
        expect(again.outcome).toBe("unchanged");
        const rows = await database.db
          .selectFrom("registry_entities")
          .select("type")
          .where("version", "=", `v${version}`)
          .execute();
        const tasks = await database.db
          .selectFrom("registry_tasks")
          .select("name")
          .where("version", "=", `v${version}`)
          .execute();
        expect([rows.length, tasks.length]).toEqual([2, 2]);
        await registry.close();
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

test("a server that goes away halfway is told with what is there, and what nobody could look at", async () => {
  const service = await adminService();
  const calls = overlay(service, {
    createWorkflow: () => Promise.reject(new StatusError("INTERNAL", "out of order")),
    getLaunchPlan: () => Promise.reject(new StatusError("INTERNAL", "out of order")),
  });
  const registry = open(await serve(calls), { maxRetries: 1 });
  const error = await registry.register(eagerRegistration(), soon()).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ message: expect.stringContaining("whether the workflow was registered") });
  expect(told((error as BrokenOff).entities)).toEqual([
    "task play: registered",
    "task play-cleanup: registered",
    "workflow play: unknown",
    "launchPlan play: unknown",
  ]);
  const again = await open(await serve(service)).register(eagerRegistration(), soon());
  expect(told(again.entities)).toEqual([
    "task play: unchanged",
    "task play-cleanup: unchanged",
    "workflow play: registered",
    "launchPlan play: registered",
  ]);
});
