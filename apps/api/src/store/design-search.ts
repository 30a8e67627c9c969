import { type Expression, type RawBuilder, type SqlBool, sql, type Transaction } from "kysely";

import type { Database } from "./database.ts";
import { type DesignLabel, labelOf } from "./design-label.ts";
import { GROUP, rareGroups } from "./search-groups.ts";
import { pageOf, type StoredPage } from "./stored-page.ts";
import type { Db, Tables } from "./tables.ts";

/** How much of a text is searched; the rest of a very long one is not worth the size of its index. */
const SEARCHED_CHARACTERS = 20_000;

/** How many of the newest texts Postgres looks at one by one before it asks its index. */
const LOOKED_AT = 1_500;

/** Letters of either case as one; the Greek sigma has two small ones. */
const folded = (text: string): string => text.toLowerCase().replaceAll("ς", "σ");

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

/** The last changed first. Words that the index does not hold are looked for in titles only. */
export async function listDesigns(
  database: Database,
  { q = "", before, limit }: DesignQuery,
): Promise<StoredPage<DesignListItem>> {
  const { db } = database;
  const words = folded(q).split(/\s+/).filter(Boolean);
  const indexed = words.filter((word) => Array.from(word).length >= GROUP);
  const short = words.filter((word) => !indexed.includes(word));

  let select = db
    .selectFrom("designs")
    .select(["id", "title", "designs.revision", "seq", "kind", "name", "created_at", "updated_at"])
    .where("deleted_at", "is", null)
    .orderBy("seq", "desc")
    .limit(limit + 1);
  if (indexed.length === 0) {
    for (const word of short) select = select.where(inTitle(word));
    if (before !== undefined) select = select.where("seq", "<", before);
    return listed(await select.execute(), limit);
  }

  // Ordered and bounded by the index's own rowid: both engines then stop after one page, and read the designs of that page only.
  const pageOfHits = async (found: Expression<SqlBool>) => {
    let hits = db.selectFrom("design_search").select("rowid").where(found);
    for (const word of short) hits = hits.where(inTitleOf(word));
    if (before !== undefined) hits = hits.where("rowid", "<", before);
    const rows = await select.where("seq", "in", hits.orderBy("rowid", "desc").limit(limit + 1)).execute();
    return listed(rows, limit);
  };
  if (database.engine === "sqlite") return pageOfHits(await byRareGroups(db, indexed));
  const early = await pageOfHits(amongNewest(indexed, before));
  return early.last === undefined ? pageOfHits(every(indexed.map((word) => has("words", word)))) : early;
}

/** In each case that so short a word may have: the engines' own lower case ends with ASCII. */
const inTitle = (word: string) =>
  sql<SqlBool>`(${sql.join(
    casesOf(word).map((each) => has("title", each)),
    sql` or `,
  )})`;

const casesOf = (word: string): string[] =>
  lettersOf(word).reduce(
    (heads, letter) => heads.flatMap((head) => [...formsOf(letter)].map((each) => head + each)),
    [""],
  );

/** The dot that İ becomes is of its letter. */
const lettersOf = (word: string): readonly string[] => word.match(/i\u0307|./gsu) ?? [];

/** Letters that `folded` takes for this one, which are not its upper case. */
const OTHERS: Readonly<Record<string, string>> = { σ: "ς", ß: "ẞ", "i\u0307": "İ" };

/** Not ı as I, or ſ as S: those are folded to other letters. */
function formsOf(letter: string): ReadonlySet<string> {
  const upper = letter.toUpperCase();
  return new Set([letter, folded(upper) === letter ? upper : letter, OTHERS[letter] ?? letter]);
}

const inTitleOf = (word: string) =>
  sql<SqlBool>`exists (select 1 from designs where seq = design_search.rowid and ${inTitle(word)})`;

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

async function byRareGroups(db: Db, words: readonly string[]): Promise<Expression<SqlBool>> {
  // Each is a phrase of FTS5, in quotes, so that nothing in it is taken for an operator.
  const groups = await rareGroups(db, words);
  const phrases = groups.map((group) => `"${group.replaceAll('"', '""')}"`).join(" ");
  const texts = words.map((word) => sql`instr(words, ${word}) > 0`);
  return every([sql`design_search match ${phrases}`, ...texts]);
}

/**
 * Postgres's index has no order: it would give every text that has a word, and the planner's guess of how many those are is
 * often far off. A page of a word that is not rare is full after a few of the newest; `strpos` is no use to the index.
 */
function amongNewest(words: readonly string[], before: number | undefined): Expression<SqlBool> {
  const until = before === undefined ? sql`` : sql`where rowid < ${before}`;
  const oldest = sql`(select rowid from design_search ${until} order by rowid desc offset ${sql.lit(LOOKED_AT)} limit 1)`;
  const texts = words.map((word) => sql`strpos(words, ${word}) > 0`);
  return every([sql`rowid > coalesce(${oldest}, -1)`, ...texts]);
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
  const words = folded(parts.join("\n").slice(0, SEARCHED_CHARACTERS).toWellFormed());
  await transaction.insertInto("design_search").values({ rowid: seq, words }).execute();
}

export async function unindexWords(transaction: Transaction<Tables>, seq: number): Promise<void> {
  await transaction.deleteFrom("design_search").where("rowid", "=", seq).execute();
}
