/** SQLite's result code where another process holds the lock. */
const BUSY = 5;

/** SQLite's result codes, without their extensions, for a file that cannot be used now. */
const SQLITE_AWAY = new Set<number | undefined>([
  BUSY,
  6 /* LOCKED */,
  8 /* READONLY */,
  10 /* IOERR */,
  13 /* FULL */,
  14 /* CANTOPEN */,
]);

/**
 * Postgres: connection exceptions, read-only, a transaction that took too long, no such database, one that gave way to another, no such
 * table (the database was made anew, or is being restored), resources gone, a lock that was not waited for, operator intervention
 * (restarting, shutting down, statement timeout), a broken disk.
 */
const POSTGRES_AWAY = /^(08|25006|25P0[34]|3D|40|42P01|53|55P03|57|58)/;

const NETWORK_AWAY = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EPIPE",
  "EHOSTUNREACH",
]);

/** pg throws these as plain errors without a code. */
const CONNECTION_WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Postgres does not let us in, or not at the tables, which a backup may have given to somebody else. pg throws what comes before a password is compared as plain errors, too. */
const REFUSED = /^(28|42501)/;
const REFUSAL_WORDS = /SSL connection|^SASL: /;

/** The file was removed, or another one stands in its place: SQLite goes on in the old one, which nobody finds again. */
export class StoreGone extends Error {
  override readonly name = "StoreGone";
  override readonly message = "the store's file is not where it was opened";
}

/** Whether a database wants other credentials, rights or another `sslmode`: that does not pass by itself. */
export function isStoreClosed(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as Error & { code?: unknown };
  return typeof code === "string" ? REFUSED.test(code) : REFUSAL_WORDS.test(error.message);
}

/** Whether another process holds SQLite's lock. */
export function isBusy(error: unknown): boolean {
  return sqliteCode(error) === BUSY;
}

/** SQLite's result code without its extension. */
function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, errcode } = error as Error & { code?: unknown; errcode?: unknown };
  return code === "ERR_SQLITE_ERROR" && typeof errcode === "number" ? errcode & 0xff : undefined;
}

/** Whether an error says that the store cannot be used now, rather than that something is wrong with the program. */
export function isStoreAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof StoreGone || isStoreClosed(error)) return true;
  if (error instanceof AggregateError) return error.errors.some(isStoreAway);
  const { code, syscall } = error as Partial<NodeJS.ErrnoException>;
  // A socket in a folder is not even there while its Postgres is not.
  if (syscall === "connect") return true;
  if (code === "ERR_SQLITE_ERROR") return SQLITE_AWAY.has(sqliteCode(error));
  if (typeof code === "string") return POSTGRES_AWAY.test(code) || NETWORK_AWAY.has(code);
  return CONNECTION_WORDS.test(error.message);
}
