import { type Kysely, sql } from "kysely";

import type { Migration } from "./migration.ts";

/** The embedded registry: projects, tasks, their descriptions and names, and limits set for a project or a domain. */
export const registry: Migration = {
  number: 2,
  name: "registry",
  async up(db, engine) {
    // Ordered by bytes in both engines, whatever language the database speaks.
    const text = engine === "postgres" ? sql`text collate "C"` : "text";
    await createProjects(db, text);
    await createTasks(db, text);
    await createNames(db, text);
  },
};

type Text = "text" | ReturnType<typeof sql>;

async function createProjects(db: Kysely<unknown>, text: Text): Promise<void> {
  await db.schema
    .createTable("registry_projects")
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("name", text, (column) => column.notNull())
    .addColumn("description", text, (column) => column.notNull())
    .addColumn("state", "integer", (column) => column.notNull())
    .addColumn("created_us", "bigint", (column) => column.notNull())
    .execute();

  await db.schema
    .createTable("registry_limits")
    .addColumn("project", text, (column) => column.notNull())
    .addColumn("domain", text, (column) => column.notNull())
    .addColumn("limits", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("registry_limits_key", ["project", "domain"])
    .execute();
}

async function createTasks(db: Kysely<unknown>, text: Text): Promise<void> {
  await db.schema
    .createTable("registry_tasks")
    .addColumn("project", text, (column) => column.notNull())
    .addColumn("domain", text, (column) => column.notNull())
    .addColumn("name", text, (column) => column.notNull())
    .addColumn("version", text, (column) => column.notNull())
    .addColumn("type", text, (column) => column.notNull())
    .addColumn("template", "text", (column) => column.notNull())
    .addColumn("digest", text, (column) => column.notNull())
    .addColumn("short_description", text, (column) => column.notNull())
    .addColumn("created_us", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("registry_tasks_key", ["project", "domain", "name", "version"])
    .execute();

  await db.schema
    .createIndex("registry_tasks_age")
    .on("registry_tasks")
    .columns(["project", "domain", "name", "created_us"])
    .execute();

  await db.schema
    .createTable("registry_descriptions")
    .addColumn("project", text, (column) => column.notNull())
    .addColumn("domain", text, (column) => column.notNull())
    .addColumn("name", text, (column) => column.notNull())
    .addColumn("version", text, (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("registry_descriptions_key", ["project", "domain", "name", "version"])
    .execute();
}

async function createNames(db: Kysely<unknown>, text: Text): Promise<void> {
  await db.schema
    .createTable("registry_names")
    .addColumn("project", text, (column) => column.notNull())
    .addColumn("domain", text, (column) => column.notNull())
    .addColumn("name", text, (column) => column.notNull())
    .addColumn("description", text, (column) => column.notNull())
    .addColumn("state", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("registry_names_key", ["project", "domain", "name"])
    .execute();
}
