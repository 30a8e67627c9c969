import { sql } from "kysely";
import { expect, test } from "vitest";

import { freshDatabase } from "./testing.ts";

test("what is committed is on the disk: in the log beside the file, and waited for", async () => {
  const { db } = await freshDatabase("sqlite");
  const pragma = async (name: string) =>
    Object.values((await sql.raw<object>(`pragma ${name}`).execute(db)).rows[0] ?? {})[0] as unknown;
  expect(await pragma("journal_mode")).toBe("wal");
  // FULL
  expect(await pragma("synchronous")).toBe(2);
});
