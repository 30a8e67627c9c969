import { DatabaseSync } from "node:sqlite";

import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";

import { EmbeddedAdminService } from "../registry/embedded/admin-service.ts";
import { embeddedOptionsSchema } from "../registry/embedded/options.ts";
import { openDatabase } from "./database.ts";
import { DesignStore } from "./designs.ts";
import { freshConfig, freshDatabase } from "./testing.ts";

test("what is committed is on the disk: in the log beside the file, and waited for", async () => {
  const { db } = await freshDatabase("sqlite");
  const pragma = async (name: string) =>
    Object.values((await sql.raw<object>(`pragma ${name}`).execute(db)).rows[0] ?? {})[0] as unknown;
  expect(await pragma("journal_mode")).toBe("wal");
  // FULL
  expect(await pragma("synchronous")).toBe(2);
});

test("another process that writes is waited for, and nothing else waits with it", async () => {
  const config = await freshConfig("sqlite");
  const database = await openDatabase(config);
  const other = new DatabaseSync(config.engine === "sqlite" ? config.file : "");
  onTestFinished(async () => {
    other.close();
    await database.close();
  });
  const service = await EmbeddedAdminService.open(database, embeddedOptionsSchema.parse({}));
  const place = { project: "flytesnacks", domain: "development", name: "w", version: "v1" };
  const changes = [
    () => new DesignStore(database).create({ title: "t", text: "", settings: {} }, {}),
    () =>
      service.createWorkflow(
        { id: { resourceType: "WORKFLOW", ...place }, spec: { template: {} } },
        new AbortController().signal,
      ),
  ];
  for (const change of changes) {
    other.exec("begin immediate");
    const done = change();
    // Reading goes on, and only behind it the other one ends.
    await sql`select 1`.execute(database.db);
    setTimeout(() => other.exec("commit"), 100);
    await expect(done).resolves.toBeDefined();
  }
});
