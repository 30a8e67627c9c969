import { type Expression, type RawBuilder, type SqlBool, sql, type Transaction } from "kysely";

import type { Database } from "./database.ts";
import { type DesignLabel, labelOf } from "./design-label.ts";
import { pageOf, type StoredPage } from "./stored-page.ts";
import type { Tables } from "./tables.ts";

/** How much of a text is searched; the rest of a very long one is not worth the size of its index. */
const SEARCHED_CHARACTERS = 20_000;

/** The indexes hold groups of so many characters: shorter words are looked for in titles only. */
const GROUP = 3;

interface DesignListItem extends DesignLabel {
  id: string;
  title: string;
  revision: number;
  createdAt: string;
  updatedAt: string;
}

interface DesignQuery {
  /** Words, all of which an item must contain, in any case. */
  q?: string;
  /** Only what was changed before this place in the order. */
  before?: number;
  limit: number;
}

/** The last changed first. */
export async function listDesigns(
  { db, engine }: Database,
  query: DesignQuery,
): Promise<StoredPage<DesignListItem>> {
  const words = (query.q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const indexed = words.filter((word) => Array.from(word).length >= GROUP);
  const short = words.filter((word) => !indexed.includes(word));

  let select = db
    .selectFrom("designs")
    .select(["id", "title", "designs.revision", "seq", "kind", "name", "created_at", "updated_at"])
    .where("deleted_at", "is", null)
    .limit(query.limit + 1);
  for (const word of short) select = select.where(sql<SqlBool>`${has("lower(title)", word)}`);

  if (indexed.length > 0) {
    // Ordered and bounded by the index's own rowid: both engines then stop after one page.
    const hits = select
      .innerJoin("design_search", "design_search.rowid", "designs.seq")
      .where(matching(engine, indexed));
    const bounded = query.before === undefined ? hits : hits.where("design_search.rowid", "<", query.before);
    return listed(await bounded.orderBy("design_search.rowid", "desc").execute(), query.limit);
  }
  const bounded = query.before === undefined ? select : select.where("seq", "<", query.before);
  return listed(await bounded.orderBy("seq", "desc").execute(), query.limit);
}

interface Row {
  id: string;
  title: string;
  revision: number;
  seq: number;
  kind: string | null;
  name: string | null;
  created_at: string;
  updated_at: string;
}

function listed(rows: readonly Row[], limit: number): StoredPage<DesignListItem> {
  const { items, ...more } = pageOf(rows, limit, ({ seq }) => seq);
  return { items: items.map(itemOf), ...more };
}

const itemOf = (row: Row): DesignListItem => ({
  id: row.id,
  title: row.title,
  revision: row.revision,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  ...labelOf(row),
});

function matching(engine: Database["engine"], words: readonly string[]): Expression<SqlBool> {
  if (engine === "postgres") return every(words.map((word) => has("words", word)));
  // The index tells which texts have all the groups, and the text whether they stand in a row.
  const groups = new Set(words.flatMap(groupsOf));
  // Each is a phrase of FTS5, in quotes, so that nothing in it is taken for an operator.
  const phrases = [...groups].map((group) => `"${group.replaceAll('"', '""')}"`).join(" ");
  const texts = words.map((word) => sql`instr(words, ${word}) > 0`);
  return every([sql`design_search match ${phrases}`, ...texts]);
}

/** As few as cover the word: each further one would only be read as well. */
function groupsOf(word: string): string[] {
  const characters = Array.from(word);
  const last = characters.length - GROUP;
  const starts = Array.from({ length: Math.ceil(last / GROUP) }, (_, index) => index * GROUP);
  return [...starts, last].map((start) => characters.slice(start, start + GROUP).join(""));
}

const every = (conditions: readonly RawBuilder<unknown>[]) =>
  sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;

function has(column: string, word: string) {
  return sql`${sql.raw(column)} like ${`%${word.replaceAll(/[\\%_]/g, "\\$&")}%`} escape '\\'`;
}

export async function indexWords(
  transaction: Transaction<Tables>,
  seq: number,
  parts: readonly string[],
): Promise<void> {
  // Lower case by one rule, that of JavaScript: the engines' own rules differ beyond ASCII.
  const words = parts.join("\n").slice(0, SEARCHED_CHARACTERS).toWellFormed().toLowerCase();
  await transaction.insertInto("design_search").values({ rowid: seq, words }).execute();
}

export async function unindexWords(transaction: Transaction<Tables>, seq: number): Promise<void> {
  await transaction.deleteFrom("design_search").where("rowid", "=", seq).execute();
}
