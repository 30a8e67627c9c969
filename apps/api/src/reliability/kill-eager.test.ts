import { type RegistrationAnswer, routes } from "@fletch/contract";
import { expect, test } from "vitest";

import { type DatabaseConfig, openDatabase } from "../store/database.ts";
import { engines, freshConfig } from "../store/testing.ts";
import { startServer } from "./process.ts";

const LIVES = 4;
const CLIENTS = 6;
/** Registrations that are begun in each life before it is killed, somewhere within the last of them. */
const BEGUN = 30;

test.each(engines)(
  "a design that stands for four entities is completed after its process was killed, none twice, in %s",
  async (engine) => {
    const config = await freshConfig(engine);
    const environment = environmentOf(config);
    const begun: string[] = [];
    for (let life = 1; life <= LIVES; life += 1) {
      const server = await startServer(environment);
      const clients = Array.from({ length: CLIENTS }, () => registerOn(server.url, begun));
      await waitFor(() => begun.length >= BEGUN * life);
      await server.end("SIGKILL");
      await Promise.all(clients);
    }

    const server = await startServer(environment);
    for (const version of begun) {
      const answer = await register(server.url, version);
      expect(answer.entities.map(({ type }) => type)).toEqual(["task", "task", "workflow", "launchPlan"]);
      expect(["registered", "unchanged"]).toContain(answer.outcome);
      expect((await register(server.url, version)).outcome).toBe("unchanged");
    }
    expect(await server.end("SIGTERM")).toBe(0);
    expect(await countRows(config)).toEqual({
      tasks: 2 * begun.length,
      workflow: begun.length,
      launchPlan: begun.length,
    });
  },
  120_000,
);

function environmentOf(config: DatabaseConfig): Record<string, string> {
  return config.engine === "postgres"
    ? { DATABASE_URL: config.url }
    : { FLETCH_DATA: config.file.replace(/\/[^/]*$/, "") };
}

async function waitFor(isSo: () => boolean): Promise<void> {
  const giveUp = Date.now() + 60_000;
  while (!isSo()) {
    if (Date.now() > giveUp) throw new Error("the server took too few registrations");
    await new Promise((resolve) => {
      setTimeout(resolve, 1);
    });
  }
}

/** Registers one version after the other until the server is gone. */
async function registerOn(url: string, begun: string[]): Promise<void> {
  try {
    for (;;) {
      const version = `v${begun.length}`;
      begun.push(version);
      await register(url, version);
    }
  } catch (error) {
    // The connection breaks when the process is killed; any other answer is a failure of the test.
    if (!(error instanceof TypeError)) throw error;
  }
}

async function register(url: string, version: string): Promise<RegistrationAnswer> {
  const answer = await fetch(url + routes.register.path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      design: { format: "fletch/v1", kind: "eager", module: "recipes.train", function: "play" },
      settings: { project: "flytesnacks", domain: "development", version, images: { default: "a:b" } },
    }),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as RegistrationAnswer;
}

async function countRows(config: DatabaseConfig): Promise<Record<string, number>> {
  const { db, close } = await openDatabase(config);
  const tasks = await db.selectFrom("registry_tasks").select("name").execute();
  const entities = await db.selectFrom("registry_entities").select("type").execute();
  await close();
  const count = (type: string): number => entities.filter((row) => row.type === type).length;
  return { tasks: tasks.length, workflow: count("workflow"), launchPlan: count("launchPlan") };
}
