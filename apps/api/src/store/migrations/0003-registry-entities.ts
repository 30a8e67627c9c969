import { sql } from "kysely";

import type { Migration } from "./migration.ts";

/** The embedded registry's workflows and launch plans, which are registered beside some tasks. */
export const registryEntities: Migration = {
  number: 3,
  name: "registry-entities",
  async up(db, engine) {
    // Ordered by bytes in both engines, whatever language the database speaks.
    const text = engine === "postgres" ? sql`text collate "C"` : "text";
    await db.schema
      .createTable("registry_entities")
      .addColumn("type", text, (column) => column.notNull())
      .addColumn("project", text, (column) => column.notNull())
      .addColumn("domain", text, (column) => column.notNull())
      .addColumn("name", text, (column) => column.notNull())
      .addColumn("version", text, (column) => column.notNull())
      .addColumn("spec", "text", (column) => column.notNull())
      .addColumn("digest", text, (column) => column.notNull())
      .addColumn("created_us", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("registry_entities_key", ["type", "project", "domain", "name", "version"])
      .execute();
  },
};
