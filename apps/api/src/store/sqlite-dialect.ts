import { setTimeout as sleep } from "node:timers/promises";

import {
  type DatabaseConnection,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from "kysely";

import { isBusy } from "./failure.ts";
import { BUSY_TIMEOUT } from "./sqlite.ts";

/** The longest pause before a lock is looked at again, in milliseconds. */
const LOOK_AGAIN = 25;

/** SQLite through Kysely, where whoever begins a transaction waits for another process's without keeping this one from reading. */
export class SharedSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new PatientDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new Adapter();
  }
}

/** Kysely would hand out the one connection by itself, and not take it back until there is a transaction. */
class Adapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class PatientDriver extends SqliteDriver {
  readonly #turns = new Turns();

  override async acquireConnection(): Promise<DatabaseConnection> {
    await this.#turns.take();
    return super.acquireConnection();
  }

  override async releaseConnection(): Promise<void> {
    this.#turns.give();
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const end = performance.now() + BUSY_TIMEOUT;
    for (;;) {
      try {
        return await super.beginTransaction(connection);
      } catch (error) {
        if (!isBusy(error) || performance.now() > end) throw error;
        // Nothing has begun, so others may use the connection meanwhile.
        this.#turns.give();
        await sleep(Math.random() * LOOK_AGAIN);
        await this.#turns.take();
      }
    }
  }
}

/** The use of the one connection, in the order in which it was asked for. */
class Turns {
  readonly #waiting: (() => void)[] = [];
  #isTaken = false;

  async take(): Promise<void> {
    if (this.#isTaken) await new Promise<void>((resolve) => void this.#waiting.push(resolve));
    this.#isTaken = true;
  }

  /** Whoever is next has it at once: nobody comes in between. */
  give(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#isTaken = false;
  }
}
