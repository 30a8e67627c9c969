import type { Kysely } from "kysely";

import type { RegistryTables } from "../registry/embedded/tables.ts";

/** Every table of the store; whoever adds a migration adds its tables here. Times are ISO 8601 texts in UTC. */
export interface Tables extends RegistryTables {
  designs: DesignsTable;
  design_revisions: DesignRevisionsTable;
  design_search: DesignSearchTable;
}

export type Db = Kysely<Tables>;

export type Engine = "sqlite" | "postgres";

/** One row a design; what it says is in its newest revision. */
export interface DesignsTable {
  id: string;
  revision: number;
  /** Place in the order of last change: the newest has the highest, no two are equal. */
  seq: number;
  title: string;
  /** Kind and Flyte name as the text has them, for lists; null where the text does not say. */
  kind: string | null;
  name: string | null;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
}

export interface DesignRevisionsTable {
  design_id: string;
  revision: number;
  title: string;
  text: string;
  /** JSON. */
  settings: string;
  created_at: string;
}

/** What a search looks through. In SQLite an FTS5 table, in Postgres a table with a trigram index; `rowid` is the design's `seq`. */
interface DesignSearchTable {
  rowid: number;
  words: string;
}
