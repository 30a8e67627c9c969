import type { Kysely } from "kysely";

import type { Engine } from "../tables.ts";

/** One step of the schema. It never uses today's table types: those change, a step does not. */
export interface Migration {
  number: number;
  name: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- the tables of that day have no type today
  up(db: Kysely<any>, engine: Engine): Promise<void>;
}
