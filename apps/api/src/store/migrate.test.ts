import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { promisify } from "node:util";

import { sql } from "kysely";
import { describe, expect, test } from "vitest";

import { type DatabaseConfig, openDatabase } from "./database.ts";
import { listDesigns } from "./design-search.ts";
import { DesignStore } from "./designs.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/index.ts";
import type { Migration } from "./migrations/migration.ts";
import { engines, freshConfig, freshDatabase } from "./testing.ts";

async function openInOwnProcess(config: DatabaseConfig): Promise<void> {
  const script = `import { openDatabase } from ${JSON.stringify(import.meta.resolve("./database.ts"))};
    const store = await openDatabase(${JSON.stringify(config)});
    await store.close();`;
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]);
}

test("migrations are numbered without gaps and each file is listed", () => {
  const files = readdirSync(new URL("./migrations", import.meta.url)).filter((name) => /^\d/.test(name));
  expect(migrations.map((step) => step.number)).toEqual(migrations.map((_, index) => index + 1));
  expect(migrations.map((step) => `${String(step.number).padStart(4, "0")}-${step.name}.ts`)).toEqual(
    files.toSorted(),
  );
});

describe.each(engines)("in %s", (engine) => {
  test("processes that start at once migrate once", async () => {
    const config = await freshConfig(engine);
    await Promise.all(Array.from({ length: 3 }, () => openInOwnProcess(config)));
    const { db, close } = await openDatabase(config);
    const { rows } = await sql<{
      number: number;
    }>`select number from schema_migrations order by number`.execute(db);
    await close();
    expect(rows.map((row) => row.number)).toEqual(migrations.map((step) => step.number));
  });

  test("a step that fails leaves nothing behind", async () => {
    const { db } = await freshDatabase(engine);
    const halfway: Migration = {
      number: migrations.length + 1,
      name: "halfway",
      async up(transaction) {
        await sql`create table halfway (id integer)`.execute(transaction);
      },
    };
    const broken: Migration = {
      number: migrations.length + 2,
      name: "broken",
      up: () => Promise.reject(new Error("no")),
    };
    await expect(migrate(db, engine, [...migrations, halfway, broken])).rejects.toThrow("no");
    await expect(sql`select * from halfway`.execute(db)).rejects.toThrow(/halfway/);
  });

  test("a store written by a newer version is refused in words", async () => {
    const { db } = await freshDatabase(engine);
    await sql`insert into schema_migrations (number, name, applied_at) values (9999, 'future', '')`.execute(
      db,
    );
    await expect(migrate(db, engine)).rejects.toThrow(/newer Fletch/);
  });

  test("what was saved before the search kept its texts is found", async () => {
    const database = await freshDatabase(engine);
    const { db } = database;
    const designs = new DesignStore(database);
    const save = (title: string) => designs.create({ title, text: "kind: task\n", settings: {} }, {});
    const kept = await save("Straße to the Sea");
    const gone = await save("Straße of Nowhere");
    await designs.remove({ id: gone.id, revision: 1 });
    if (engine === "sqlite") {
      await sql`drop table design_search`.execute(db);
      await sql`create virtual table design_search using fts5(words, content='', contentless_delete=1, tokenize='trigram')`.execute(
        db,
      );
    }
    await sql`delete from schema_migrations where number = 4`.execute(db);
    await migrate(db, engine);
    const { items } = await listDesigns(database, { q: "straße", limit: 9 });
    expect(items.map(({ id }) => id)).toEqual([kept.id]);
  });
});
