import { sql } from "kysely";

import { migrations } from "./migrations/index.ts";
import type { Migration } from "./migrations/migration.ts";
import type { Db, Engine } from "./tables.ts";

/** Any number, the same in every process: the name of the lock that lets one of them migrate at a time. */
const POSTGRES_LOCK = 6_041_974;

/** Runs the steps that this database has not seen, all in one transaction. Safe when several processes start at once. */
export async function migrate(
  db: Db,
  engine: Engine,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // SQLite's transaction holds the write lock from its start (see sqlite.ts).
    if (engine === "postgres")
      await sql`select pg_advisory_xact_lock(${sql.lit(POSTGRES_LOCK)})`.execute(transaction);
    await sql`create table if not exists schema_migrations (number integer primary key, name text not null, applied_at text not null)`.execute(
      transaction,
    );

    const { rows } = await sql<{ number: number }>`select number from schema_migrations`.execute(transaction);
    const applied = new Set(rows.map((row) => row.number));
    refuseNewer(Math.max(0, ...applied), steps);

    for (const step of steps) {
      if (applied.has(step.number)) continue;
      await step.up(transaction, engine);
      await sql`insert into schema_migrations (number, name, applied_at) values (${step.number}, ${step.name}, ${new Date().toISOString()})`.execute(
        transaction,
      );
    }
  });
}

/** The message says what to do, for whoever starts the process. */
export class NewerStore extends Error {
  override readonly name = "NewerStore";
}

function refuseNewer(newest: number, steps: readonly Migration[]): void {
  const known = steps.at(-1)?.number ?? 0;
  if (newest > known) {
    throw new NewerStore(
      `The store was written by a newer Fletch (its schema is ${newest}, this one knows up to ${known}). Start the newer version, or point FLETCH_DATA or DATABASE_URL at another store.`,
    );
  }
}
