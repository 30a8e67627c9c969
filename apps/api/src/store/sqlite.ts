import { statSync } from "node:fs";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

import type { SqliteDatabase, SqliteStatement } from "kysely";

import { StoreGone } from "./failure.ts";

/** Prepared statements kept per connection; Kysely builds the same few dozen texts again and again. */
const KEPT_STATEMENTS = 200;

/** How long another process that writes is waited for, in milliseconds. */
export const BUSY_TIMEOUT = 5_000;

/** Opens a SQLite file (or `:memory:`) in the shape that Kysely's SqliteDialect asks for. */
export function openSqlite(path: string): SqliteDatabase {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true });
  // WAL alone keeps a commit through a crash of the process; FULL keeps it through a loss of power as well.
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32000;");

  const file = fileAt(path);
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => {
      kept.clear();
      if (database.isOpen) database.close();
    },
    prepare(sql) {
      if (sql === "begin" && fileAt(path) !== file) throw new StoreGone();
      const known = kept.get(sql);
      if (known) return known;
      const make = { begin, rollback }[sql];
      const statement = make ? make(database) : adaptStatement(database.prepare(sql));
      if (kept.size >= KEPT_STATEMENTS) kept.clear();
      kept.set(sql, statement);
      return statement;
    },
  };
}

/** What tells the file at a path from another one that takes its place; a store in memory has none. */
const fileAt = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.ino;

/**
 * A deferred transaction that reads first and writes later fails with SQLITE_BUSY beside another writer: this one takes the write lock
 * first. Where that is taken it fails at once: SQLite itself waits without letting the process do anything else.
 */
function begin(database: DatabaseSync): SqliteStatement {
  const statement = adaptStatement(database.prepare("begin immediate"));
  const waitAtMost = (milliseconds: number): void => database.exec(`pragma busy_timeout = ${milliseconds}`);
  return {
    ...statement,
    run: (parameters) => {
      waitAtMost(0);
      try {
        return statement.run(parameters);
      } finally {
        waitAtMost(BUSY_TIMEOUT);
      }
    },
  };
}

/** A full disk and the like end SQLite's transaction by themselves: ending it again would fail, and that would be told in place of the cause. */
function rollback(database: DatabaseSync): SqliteStatement {
  const statement = adaptStatement(database.prepare("rollback"));
  const nothing = { changes: 0, lastInsertRowid: 0 };
  return {
    ...statement,
    run: (parameters) => (database.isTransaction ? statement.run(parameters) : nothing),
  };
}

function adaptStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  };
}
