import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { sql } from "kysely";

import { type Database, type DatabaseConfig, openDatabase } from "../apps/api/src/store/database.ts";
import { DesignStore } from "../apps/api/src/store/designs.ts";
import { startPostgres } from "../apps/api/src/store/testing-postgres.ts";
import { startProduct } from "../e2e/product.ts";
import { middleSample } from "./designs.ts";
import { type Figure, inTurns, milliseconds, type Promised, times } from "./figure.ts";
import { rateOf } from "./load.ts";

const FEW = 1_000;
const MANY = 100_000;
const TURNS = 5;
const TURN = 400;

/** What is asked, with words that all designs, some or one of them have. Ten answers fit, so both libraries give as many. */
const QUESTIONS: readonly (readonly [words: string, query: string])[] = [
  ["list", "limit=10"],
  ["search for a word of every design", "limit=10&q=fletch"],
  ["search for a word of one in a hundred", "limit=10&q=colour-77"],
  ["search for a word of one design", "limit=10&q=number-000500"],
  ["search for a word of none", "limit=10&q=nowhere"],
  ["search for two letters", "limit=10&q=th"],
];

/** A library of 100,000 designs beside one of 1,000, in both stores. */
export const library: Promised = {
  name: "library",
  measure: async () => {
    const folder = mkdtempSync(join(tmpdir(), "fletch-bench-"));
    const postgres = await startPostgres();
    try {
      const sqlite = await compare("SQLite", async (count) => {
        const data = join(folder, String(count));
        await fill({ engine: "sqlite", file: join(data, "fletch.db") }, count);
        return { FLETCH_DATA: data };
      });
      const inPostgres = await compare("Postgres", async (count) => {
        const url = await createDatabase(postgres.url, `designs_${count}`);
        await fill({ engine: "postgres", url }, count);
        return { DATABASE_URL: url };
      });
      return [...sqlite, ...inPostgres];
    } finally {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function compare(
  store: string,
  filled: (count: number) => Promise<NodeJS.ProcessEnv>,
): Promise<Figure[]> {
  const few = await startProduct({ ...(await filled(FEW)), FLETCH_LOG_LEVEL: "warn" });
  const many = await startProduct({ ...(await filled(MANY)), FLETCH_LOG_LEVEL: "warn" });
  try {
    const figures: Figure[] = [];
    for (const [words, query] of QUESTIONS) {
      const load = {
        method: "GET",
        path: `/api/v1/designs?${query}`,
        connections: 1,
        milliseconds: TURN,
        status: 200,
      };
      const { one, other, ratio } = await inTurns(
        TURNS,
        () => rateOf({ ...load, port: few.port }),
        () => rateOf({ ...load, port: many.port }),
      );
      figures.push({
        what: `${store}, ${words}: 100,000 designs against 1,000`,
        value: `${times(ratio)} the time (${milliseconds(1_000 / other)} and ${milliseconds(1_000 / one)})`,
        goal: "2 times or less",
        isMet: ratio <= 2,
      });
    }
    return figures;
  } finally {
    await few.stop();
    await many.stop();
  }
}

/** Saves so many designs as the API would, only without waiting for the disk each time. */
async function fill(config: DatabaseConfig, count: number): Promise<void> {
  const database = await openDatabase(config);
  try {
    await hurry(database);
    const designs = new DesignStore(database);
    const { text } = middleSample();
    let saved = 0;
    const save = async (): Promise<void> => {
      while (saved < count) {
        const number = String((saved += 1)).padStart(6, "0");
        const title = `The fletch number-${number} of colour-${saved % 100}`;
        await designs.create({ title, text: `# ${title}\n${text}`, settings: {} }, { kind: "task" });
      }
    };
    await Promise.all(Array.from({ length: config.engine === "postgres" ? 8 : 1 }, save));
    if (config.engine === "postgres") await sql`vacuum analyze`.execute(database.db);
  } finally {
    await database.close();
  }
}

async function hurry({ db, engine }: Database): Promise<void> {
  if (engine === "sqlite") await sql`pragma synchronous = off`.execute(db);
  else await sql`alter role postgres set synchronous_commit = off`.execute(db);
}

async function createDatabase(server: string, name: string): Promise<string> {
  const url = new URL(server);
  const { db, close } = await openDatabase({ engine: "postgres", url: url.href });
  try {
    await sql`create database ${sql.id(name)}`.execute(db);
  } finally {
    await close();
  }
  url.pathname = `/${name}`;
  return url.href;
}
