import type { Database } from "../../store/database.ts";
import type { Db, Engine } from "../../store/tables.ts";
import { microsecondClock } from "./time.ts";

/** What the parts of the embedded registry share. */
export interface RegistryStore {
  readonly db: Db;
  readonly engine: Engine;
  /** Whole microseconds; each call gives a later one. */
  readonly now: () => number;
}

export const registryStore = ({ db, engine }: Pick<Database, "db" | "engine">): RegistryStore => ({
  db,
  engine,
  now: microsecondClock(),
});
