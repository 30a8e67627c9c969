import { existsSync, mkdirSync } from "node:fs";
import { Socket } from "node:net";
import { dirname } from "node:path";

import { Kysely, PostgresDialect, sql } from "kysely";
import { Pool, TypeOverrides } from "pg";

import { migrate } from "./migrate.ts";
import { SharedSqliteDialect } from "./sqlite-dialect.ts";
import { openSqlite } from "./sqlite.ts";
import type { Db, Engine, Tables } from "./tables.ts";

/** The open store. `engine` is for the few statements that the two write differently. */
export interface Database {
  db: Db;
  engine: Engine;
  /** Rejects where nothing can be read and kept now. */
  ping: () => Promise<void>;
  close: () => Promise<void>;
}

export type DatabaseConfig = { engine: "sqlite"; file: string } | { engine: "postgres"; url: string };

/** Opens the store and brings its tables up to date. */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  const db = new Kysely<Tables>({
    dialect: config.engine === "sqlite" ? sqliteDialect(config.file) : postgresDialect(config.url),
  });
  try {
    await migrate(db, config.engine);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    db,
    engine: config.engine,
    ping: async () => {
      // A store that takes nothing is not ready. SQLite shows that by a commit alone (this number of the file's head is nobody's), a
      // Postgres that is read-only refuses a change even where it has no row.
      const [asks, question] =
        config.engine === "sqlite"
          ? [db.transaction(), sql`pragma user_version = 1`]
          : [db.connection(), sql`update schema_migrations set name = name where false`];
      await asks.execute(async (asked) => void (await question.execute(asked)));
    },
    close: () => db.destroy(),
  };
}

function sqliteDialect(file: string): SharedSqliteDialect {
  return new SharedSqliteDialect({
    database: async () => {
      if (file !== ":memory:") makeFolder(dirname(file));
      return openSqlite(file);
    },
  });
}

/** Not by `recursive`: where a parent takes no folders (`/proc`), Node then tries for ever. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been quicker.
    if (!existsSync(folder)) throw error;
  }
}

/** How long a connection to Postgres may be silent, longer than any statement may take, in milliseconds. */
const SILENCE = 25_000;

function postgresDialect(url: string): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 20_000,
    stream: openSocket,
    // A connection keeps what its database was set to when it was made, such as read-only, for as long as it lives.
    maxLifetimeSeconds: 60,
    // A statement that hangs must not hold a request for ever.
    statement_timeout: 20_000,
    types: readingBigints(),
  });
  // Without listeners a server that goes away would end the process: the pool tells of idle connections, each client of
  // itself while it is used. Who waits for an answer is told by a rejection.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  return new PostgresDialect({ pool });
}

/** A connection that was dropped without a word is ended where it shows: given back to the pool it would let one request after the other wait. */
function openSocket(): Socket {
  const socket = new Socket();
  return socket.setTimeout(SILENCE, () => void socket.destroy());
}

/** The number of Postgres' type `bigint`. */
const INT8 = 20;

/** `bigint` columns hold numbers far below 2^53, so they are read as numbers; pg by itself reads them as text. */
function readingBigints(): TypeOverrides {
  const types = new TypeOverrides();
  types.setTypeParser(INT8, Number);
  return types;
}
