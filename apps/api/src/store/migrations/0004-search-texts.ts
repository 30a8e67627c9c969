import { sql } from "kysely";

import type { Migration } from "./migration.ts";

/** Of a text, when this step was made. */
const SEARCHED_CHARACTERS = 20_000;

interface Row {
  title: string;
  name: string | null;
  text: string;
}

/**
 * SQLite's index keeps the texts, and no places in them: it is smaller, quicker to write, and a word is found by few of its
 * parts and by looking at the text. Postgres had this already.
 */
export const searchTexts: Migration = {
  number: 4,
  name: "search-texts",
  async up(db, engine) {
    if (engine === "postgres") return;
    await sql`drop table design_search`.execute(db);
    await sql`create virtual table design_search using fts5(words, detail='none', tokenize='trigram case_sensitive 1')`.execute(
      db,
    );
    const { rows } = await sql<{ seq: number }>`select seq from designs where deleted_at is null`.execute(db);
    // One by one: a library need not fit into memory.
    for (const { seq } of rows) {
      const found = await sql<Row>`
        select designs.title, name, text from designs
        join design_revisions on design_id = id and design_revisions.revision = designs.revision
        where seq = ${seq}`.execute(db);
      for (const { title, name, text } of found.rows) {
        const whole = [title, name ?? "", text].join("\n").slice(0, SEARCHED_CHARACTERS);
        const words = whole.toWellFormed().toLowerCase();
        await sql`insert into design_search (rowid, words) values (${seq}, ${words})`.execute(db);
      }
    }
  },
};
