import { type DesignAnswer, pathTo, type RegistrationAnswer, routes } from "@fletch/contract";
import { expect, test } from "vitest";

import type { DatabaseConfig } from "../store/database.ts";
import { engines, freshConfig } from "../store/testing.ts";
import { startServer } from "./process.ts";

/** Answers in all, over several lives of the process: two saves for each registration, so more than 200 of both. */
const ANSWERED = 660;
const LIVES = 5;
const CLIENTS = 8;

interface Kept {
  /** The newest answered text of each design. */
  designs: Map<string, DesignAnswer>;
  registrations: RegistrationAnswer["id"][];
}

test.each(engines)(
  "nothing that was answered is lost when the process is killed, in %s",
  async (engine) => {
    const environment = environmentOf(await freshConfig(engine));
    const kept: Kept = { designs: new Map(), registrations: [] };
    for (let life = 1; life <= LIVES; life += 1) {
      const server = await startServer(environment);
      await verify(server.url, kept);
      await work(server.url, kept, (ANSWERED / LIVES) * life);
      await server.end("SIGKILL");
    }
    expect(savesOf(kept)).toBeGreaterThan(200);
    expect(kept.registrations.length).toBeGreaterThan(200);

    const server = await startServer(environment);
    await verify(server.url, kept);
    expect(await server.end("SIGTERM")).toBe(0);
  },
  120_000,
);

function environmentOf(config: DatabaseConfig): Record<string, string> {
  return config.engine === "postgres"
    ? { DATABASE_URL: config.url }
    : { FLETCH_DATA: config.file.replace(/\/[^/]*$/, "") };
}

/** Clients that save and register until so many answers came; others are in flight when this returns. */
async function work(url: string, kept: Kept, enough: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const answered = (): void => {
    if (kept.registrations.length + savesOf(kept) >= enough) resolve();
  };
  // One that ends before the kill has met an answer that it should not have.
  const clients = Array.from({ length: CLIENTS }, () => useServer(url, kept, answered));
  await Promise.race([promise, ...clients]);
}

function savesOf(kept: Kept): number {
  return [...kept.designs.values()].reduce((sum, design) => sum + design.revision, 0);
}

/** Saves a design, saves it again and registers it, over and over until the server is gone. */
async function useServer(url: string, kept: Kept, answered: () => void): Promise<void> {
  try {
    for (;;) {
      const created = await send<DesignAnswer>(url + routes.createDesign.path, "POST", {
        title: "t",
        text: textOf(0),
      });
      kept.designs.set(created.id, created);
      answered();
      const saved = await send<DesignAnswer>(
        url + pathTo(routes.patchDesign, { id: created.id }),
        "PATCH",
        { text: textOf(Math.floor(Math.random() * 10)) },
        created.revision,
      );
      kept.designs.set(saved.id, saved);
      answered();
      const registered = await send<RegistrationAnswer>(url + routes.register.path, "POST", {
        designId: saved.id,
        revision: saved.revision,
        settings: {
          project: "flytesnacks",
          domain: "development",
          version: saved.id,
          images: { default: "a:b" },
        },
      });
      kept.registrations.push(registered.id);
      answered();
    }
  } catch (error) {
    // The connection breaks when the process is killed; any other answer is a failure of the test.
    if (!(error instanceof TypeError)) throw error;
  }
}

async function verify(url: string, kept: Kept): Promise<void> {
  const saves = [...kept.designs.values()].map(async (design) => {
    const found = await send<DesignAnswer>(url + pathTo(routes.readDesign, { id: design.id }), "GET");
    // A save in flight at the kill may have taken place: then the design is one revision further.
    expect(found.revision).toBeGreaterThanOrEqual(design.revision);
    const revision = await send<DesignAnswer>(
      url + pathTo(routes.readRevision, { id: design.id, revision: design.revision }),
      "GET",
    );
    expect(revision.text).toBe(design.text);
  });
  const registrations = kept.registrations.map((id) =>
    send(url + pathTo(routes.readVersion, { ...id }), "GET"),
  );
  await Promise.all([...saves, ...registrations]);
}

// oxlint-disable-next-line max-params -- the parts of a request
async function send<Body>(url: string, method: string, body?: unknown, revision?: number): Promise<Body> {
  const answer = await fetch(url, {
    method,
    headers: {
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(revision !== undefined && { "if-match": `"${revision}"` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Body;
}

function textOf(retries: number): string {
  return `# kept\nformat: fletch/v1\nkind: task\nmodule: recipes.train\nfunction: fit\nparameters: {retries: ${retries}}\n`;
}
