import { type Kysely, sql } from "kysely";

import type { Migration } from "./migration.ts";

export const designs: Migration = {
  number: 1,
  name: "designs",
  async up(db, engine) {
    await createDesigns(db);
    if (engine === "sqlite") await createSqliteSearch(db);
    else await createPostgresSearch(db);
  },
};

async function createDesigns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("designs")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("seq", "bigint", (column) => column.notNull().unique())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("kind", "text")
    .addColumn("name", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .execute();

  // The list reads this index from its end and stops after one page.
  await db.schema
    .createIndex("designs_living")
    .on("designs")
    .column("seq")
    .where(sql.ref("deleted_at"), "is", null)
    .execute();

  await db.schema
    .createTable("design_revisions")
    .addColumn("design_id", "text", (column) => column.notNull().references("designs.id"))
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("settings", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("design_revisions_key", ["design_id", "revision"])
    .execute();
}

/** FTS5 gives the rows of a match in the order of their rowid without sorting them, so the first page of a common word is as quick as that of a rare one. */
async function createSqliteSearch(db: Kysely<unknown>): Promise<void> {
  await sql`create virtual table design_search using fts5(words, content='', contentless_delete=1, tokenize='trigram')`.execute(
    db,
  );
}

async function createPostgresSearch(db: Kysely<unknown>): Promise<void> {
  await sql`create sequence design_seq`.execute(db);
  await sql`create extension if not exists pg_trgm`.execute(db);
  await sql`create table design_search (rowid bigint primary key, words text not null)`.execute(db);
  await sql`create index design_search_words on design_search using gin (words gin_trgm_ops)`.execute(db);
}
