import { sql } from "kysely";

import type { Db } from "./tables.ts";

/** The indexes hold groups of so many characters: shorter words are not in them. */
export const GROUP = 3;

/** How many texts say which groups are common, and how much of each. */
const SAMPLED = 64;
const SAMPLED_CHARACTERS = 2_000;

/** How long they are believed, in milliseconds; a library that is still small may soon be another. */
const BELIEVED = 600_000;
const BELIEVED_WHILE_SMALL = 10_000;

/** More groups of a search are not asked for, rare or common; the texts tell the rest. */
const ASKED = { rare: 4, common: 2 };

interface Sample {
  /** How many of the texts have a group. */
  readonly counts: ReadonlyMap<string, number>;
  readonly texts: number;
  readonly until: number;
}

const samples = new WeakMap<Db, Sample>();

/**
 * Groups of these words that few texts have. FTS5 reads the whole list of a group that it is asked for: the common ones cost
 * most and tell least. Where all are common, a page is mostly full early; a rare word made of such groups takes the longest.
 */
export async function rareGroups(db: Db, words: readonly string[]): Promise<string[]> {
  const { counts, texts } = await sampleOf(db);
  const count = (group: string): number => counts.get(group) ?? 0;
  const sorted = [...new Set(words.flatMap(groupsOf))].toSorted((a, b) => count(a) - count(b));
  const rare = sorted.filter((group) => count(group) * 4 <= texts);
  return rare.length > 0 ? rare.slice(0, ASKED.rare) : sorted.slice(0, ASKED.common);
}

function groupsOf(text: string): string[] {
  const characters = Array.from(text);
  return characters.slice(GROUP - 1).map((_, start) => characters.slice(start, start + GROUP).join(""));
}

async function sampleOf(db: Db): Promise<Sample> {
  const kept = samples.get(db);
  if (kept !== undefined && performance.now() < kept.until) return kept;
  const texts = await sampledTexts(db);
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const group of new Set(groupsOf(text))) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const believed = texts.length < SAMPLED ? BELIEVED_WHILE_SMALL : BELIEVED;
  const sample = { counts, texts: texts.length, until: performance.now() + believed };
  samples.set(db, sample);
  return sample;
}

/** Texts from all over the library, old and new. */
async function sampledTexts(db: Db): Promise<string[]> {
  const newest = await db
    .selectFrom("designs")
    .select(({ fn }) => fn.max("seq").as("seq"))
    .executeTakeFirst();
  const places = Array.from({ length: SAMPLED }, (_, index) =>
    Math.floor(((newest?.seq ?? 0) * index) / SAMPLED),
  );
  const { rows } = await sql<{ words: string }>`
    select substr(words, 1, ${SAMPLED_CHARACTERS}) as words from design_search where rowid in (
      select (select seq from designs where deleted_at is null and seq > value order by seq limit 1)
      from json_each(${JSON.stringify(places)}))`.execute(db);
  return rows.map(({ words }) => words);
}
