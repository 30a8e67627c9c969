import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { sql } from "kysely";
import { Client } from "pg";
import { inject, onTestFinished } from "vitest";

import { type Database, type DatabaseConfig, openDatabase } from "./database.ts";
import type { Engine } from "./tables.ts";

/** Both engines, for `describe.each(engines)`: what one store does, the other does. */
export const engines: readonly Engine[] = ["sqlite", "postgres"];

/** Where a store of this engine can live that nothing else uses; gone when the test ends. */
export async function freshConfig(engine: Engine): Promise<DatabaseConfig> {
  return engine === "sqlite" ? freshFile() : freshPostgres();
}

/** An open, empty store of this engine; closed and gone when the test ends. */
export async function freshDatabase(engine: Engine): Promise<Database> {
  const database = await openDatabase(await freshConfig(engine));
  onTestFinished(() => database.close());
  return database;
}

function freshFile(): DatabaseConfig {
  const folder = mkdtempSync(join(tmpdir(), "fletch-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { engine: "sqlite", file: join(folder, "fletch.db") };
}

async function freshPostgres(): Promise<DatabaseConfig> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await administer(`create database ${name}`);
  onTestFinished(() => administer(`drop database if exists ${name} with (force)`));
  const url = new URL(await postgresUrl());
  url.pathname = `/${name}`;
  return { engine: "postgres", url: url.href };
}

/** Takes a test's Postgres database away from under it. */
export async function dropDatabase({ db }: Database): Promise<void> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  await administer(`drop database ${rows[0]?.name} with (force)`);
}

async function postgresUrl(): Promise<string> {
  const answer = await fetch(inject("postgresStarter"));
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

/** Says something to the server from outside of any test's database. */
export async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: await postgresUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
