import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { writeJson } from "../apps/api/src/json.ts";
import { startProduct } from "../e2e/product.ts";
import { at, freshVersions, middleSample } from "./designs.ts";
import { inTurns, median, perSecond, type Promised, times } from "./figure.ts";
import { rateOf } from "./load.ts";

const TURNS = 5;
const TURN = 1_500;

/** Registration into the embedded registry through the API, beside what a durable row costs on this disk. */
export const embedded: Promised = {
  name: "embedded",
  measure: async () => {
    const product = await startProduct({ FLETCH_LOG_LEVEL: "warn" });
    try {
      const { design, settings } = middleSample();
      const fresh = freshVersions();
      const body = (): string => writeJson({ design, settings: at(settings, fresh()) });
      const load = {
        port: product.port,
        path: "/api/v1/registrations",
        body,
        status: 201,
        milliseconds: TURN,
      };
      const rows: number[] = [];
      const { one, other, ratio } = await inTurns(
        TURNS,
        async () => {
          rows.push(durableRows(body(), TURN));
          return rateOf({ ...load, connections: 32 });
        },
        () => rateOf({ ...load, connections: 1 }),
      );
      return [
        { what: "Registration into the embedded registry, one at a time", value: perSecond(other) },
        { what: "the same, 32 at once", value: `${perSecond(one)}, ${times(ratio)} as many` },
        { what: "a row of that size committed to SQLite and nothing else", value: perSecond(median(rows)) },
        {
          what: "Registration one at a time against that row",
          value: times(other / median(rows)),
        },
      ];
    } finally {
      await product.stop();
    }
  },
};

/** Commits a second, each with one row, as durable as the store's. */
function durableRows(text: string, milliseconds: number): number {
  const folder = mkdtempSync(join(tmpdir(), "fletch-bench-"));
  const database = new DatabaseSync(join(folder, "rows.db"));
  try {
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (text TEXT)");
    const insert = database.prepare("INSERT INTO rows VALUES (?)");
    const start = performance.now();
    let done = 0;
    while (performance.now() - start < milliseconds) {
      insert.run(text);
      done += 1;
    }
    return (done / (performance.now() - start)) * 1_000;
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
