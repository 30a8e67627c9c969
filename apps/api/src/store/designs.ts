import { randomUUID } from "node:crypto";

import { type Selectable, sql, type Transaction } from "kysely";

import { readLongJson, writeJson } from "../json.ts";
import type { Database } from "./database.ts";
import { type DesignLabel, labelOf } from "./design-label.ts";
import { indexWords, unindexWords } from "./design-search.ts";
import { pageOf, type StoredPage } from "./stored-page.ts";
import type { DesignRevisionsTable, Tables } from "./tables.ts";

type Json = Record<string, unknown>;

/** What a person saves. */
export interface DesignContent {
  title: string;
  text: string;
  settings: Json;
}

/** One revision of a design; `updatedAt` is that revision's time. */
export interface StoredDesign extends DesignContent {
  id: string;
  revision: number;
  createdAt: string;
  updatedAt: string;
}

/** What became of a change: a stale one gives back what is there now. */
export type Change =
  | { outcome: "done"; design: StoredDesign }
  | { outcome: "missing" }
  | { outcome: "stale"; current: StoredDesign };

/** Which design is changed, and which revision of it was looked at. */
export interface Target {
  id: string;
  revision: number;
}

/** Of the column's type, `integer`. */
const LARGEST_REVISION = 2 ** 31 - 1;

interface RevisionQuery {
  id: string;
  before?: number;
  limit: number;
}

interface RevisionListItem {
  revision: number;
  title: string;
  createdAt: string;
}

/** The library: designs and all their revisions. Every change is one transaction that compares the revision first. */
export class DesignStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async create(content: DesignContent, label: DesignLabel): Promise<StoredDesign> {
    const now = new Date().toISOString();
    const id = randomUUID();
    return this.#database.db.transaction().execute(async (transaction) => {
      const { seq } = await transaction
        .insertInto("designs")
        .values({
          id,
          revision: 1,
          seq: this.#nextSeq(),
          ...head(content, label),
          created_at: now,
          updated_at: now,
        })
        .returning("seq")
        .executeTakeFirstOrThrow();
      await addRevision(transaction, { id, revision: 1 }, { content, now });
      await indexWords(transaction, seq, wordsOf(content, label));
      return { id, revision: 1, ...content, createdAt: now, updatedAt: now };
    });
  }

  /** The newest revision, unless the design is deleted. */
  async read(id: string): Promise<StoredDesign | undefined> {
    const row = await this.#database.db
      .selectFrom("designs")
      .innerJoin("design_revisions", (join) =>
        join
          .onRef("design_revisions.design_id", "=", "designs.id")
          .onRef("design_revisions.revision", "=", "designs.revision"),
      )
      .selectAll("design_revisions")
      .select("designs.created_at as first_created_at")
      .where("designs.id", "=", id)
      .where("deleted_at", "is", null)
      .executeTakeFirst();
    return row && fromRow(row);
  }

  async readRevision(target: Target): Promise<StoredDesign | undefined> {
    const row = await this.#database.db
      .selectFrom("design_revisions")
      .innerJoin("designs", "designs.id", "design_revisions.design_id")
      .where("designs.id", "=", target.id)
      .where("design_revisions.revision", "=", target.revision)
      .where("deleted_at", "is", null)
      .selectAll("design_revisions")
      .select("designs.created_at as first_created_at")
      .executeTakeFirst();
    return row && fromRow(row);
  }

  /** The newest first; nothing for a design that is not there. */
  async revisions(query: RevisionQuery): Promise<StoredPage<RevisionListItem> | undefined> {
    let select = this.#database.db
      .selectFrom("design_revisions")
      .innerJoin("designs", "designs.id", "design_revisions.design_id")
      .where("designs.id", "=", query.id)
      .where("deleted_at", "is", null)
      .select([
        "design_revisions.revision",
        "design_revisions.title",
        "design_revisions.created_at as createdAt",
      ])
      .orderBy("design_revisions.revision", "desc")
      .limit(query.limit + 1);
    if (query.before !== undefined) {
      // A cursor may say any number, and Postgres fails where it is more than the column holds.
      const before = Math.min(query.before, LARGEST_REVISION);
      select = select.where("design_revisions.revision", "<", before);
    }
    const rows = await select.execute();
    if (rows.length === 0 && !(await this.read(query.id))) return undefined;
    return pageOf(rows, query.limit, ({ revision }) => revision);
  }

  /** Saves a new revision on top of the one looked at. A save that changes nothing makes no revision. */
  async save(target: Target, content: DesignContent, label: DesignLabel): Promise<Change> {
    return this.#change(target, async (transaction, found) => {
      if (isSame(found.design, content)) return found.design;
      const revision = target.revision + 1;
      const now = new Date().toISOString();
      await addRevision(transaction, { id: target.id, revision }, { content, now });
      const { seq } = await transaction
        .updateTable("designs")
        .set({ revision, seq: this.#nextSeq(), ...head(content, label), updated_at: now })
        .where("id", "=", target.id)
        .returning("seq")
        .executeTakeFirstOrThrow();
      await unindexWords(transaction, found.seq);
      await indexWords(transaction, seq, wordsOf(content, label));
      return { ...found.design, ...content, revision, updatedAt: now };
    });
  }

  async remove(target: Target): Promise<Change> {
    return this.#change(target, async (transaction, found) => {
      await this.#setDeleted(transaction, target.id, new Date().toISOString());
      await unindexWords(transaction, found.seq);
      return found.design;
    });
  }

  /** Brings a deleted design back as it was; one that is not deleted is already there. */
  async restore(target: Target): Promise<Change> {
    return this.#change(
      target,
      async (transaction, found) => {
        if (!found.deleted) return found.design;
        await this.#setDeleted(transaction, target.id, null);
        await indexWords(transaction, found.seq, wordsOf(found.design, found.label));
        return found.design;
      },
      { deleted: true },
    );
  }

  async #change(
    target: Target,
    apply: (transaction: Transaction<Tables>, found: Found) => Promise<StoredDesign>,
    also: { deleted?: boolean } = {},
  ): Promise<Change> {
    return this.#database.db.transaction().execute(async (transaction): Promise<Change> => {
      const found = await this.#find(transaction, target.id);
      if (!found || (found.deleted && !also.deleted)) return { outcome: "missing" };
      if (found.design.revision !== target.revision) return { outcome: "stale", current: found.design };
      return { outcome: "done", design: await apply(transaction, found) };
    });
  }

  /** The design as it is now, locked until the transaction ends. SQLite's transaction holds the write lock anyway. */
  async #find(transaction: Transaction<Tables>, id: string): Promise<Found | undefined> {
    let query = transaction.selectFrom("designs").where("id", "=", id).selectAll();
    if (this.#database.engine === "postgres") query = query.forUpdate();
    const row = await query.executeTakeFirst();
    if (!row) return undefined;
    const content = await transaction
      .selectFrom("design_revisions")
      .where("design_id", "=", id)
      .where("revision", "=", row.revision)
      .selectAll()
      .executeTakeFirstOrThrow();
    return {
      design: fromRow({ ...content, first_created_at: row.created_at }),
      seq: row.seq,
      deleted: row.deleted_at !== null,
      label: labelOf(row),
    };
  }

  async #setDeleted(transaction: Transaction<Tables>, id: string, deletedAt: string | null): Promise<void> {
    await transaction.updateTable("designs").set({ deleted_at: deletedAt }).where("id", "=", id).execute();
  }

  /** SQLite has one writer at a time, so the highest number is safe to count on from; Postgres has sequences for that. */
  #nextSeq() {
    return this.#database.engine === "postgres"
      ? sql<number>`nextval('design_seq')`
      : sql<number>`(select coalesce(max(seq), 0) + 1 from designs)`;
  }
}

interface Found {
  design: StoredDesign;
  seq: number;
  deleted: boolean;
  label: DesignLabel;
}

async function addRevision(
  transaction: Transaction<Tables>,
  target: Target,
  saved: { content: DesignContent; now: string },
): Promise<void> {
  await transaction
    .insertInto("design_revisions")
    .values({
      design_id: target.id,
      revision: target.revision,
      title: saved.content.title,
      text: saved.content.text,
      settings: writeJson(saved.content.settings),
      created_at: saved.now,
    })
    .execute();
}

function head(content: DesignContent, label: DesignLabel) {
  return { title: content.title, kind: label.kind ?? null, name: label.name ?? null };
}

function wordsOf(content: DesignContent, label: DesignLabel): string[] {
  return [content.title, label.name ?? "", content.text];
}

function fromRow(row: Selectable<DesignRevisionsTable> & { first_created_at: string }): StoredDesign {
  return {
    id: row.design_id,
    revision: row.revision,
    title: row.title,
    text: row.text,
    settings: readLongJson(row.settings) as Json,
    createdAt: row.first_created_at,
    updatedAt: row.created_at,
  };
}

function isSame(stored: DesignContent, sent: DesignContent): boolean {
  return (
    stored.title === sent.title &&
    stored.text === sent.text &&
    writeJson(stored.settings) === writeJson(sent.settings)
  );
}
