import { readFileSync } from "node:fs";
import { Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import closeWithGrace from "close-with-grace";

import { buildApp } from "./app.ts";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { loggerOptions } from "./plugins/log.ts";
import { readRegistryConfig, type RegistryConfig } from "./registry/config.ts";
import { openRegistry } from "./registry/open.ts";
import type { App } from "./routes/route.ts";
import { type Database, openDatabase } from "./store/database.ts";
import { DesignStore } from "./store/designs.ts";
import { isStoreAway, isStoreClosed } from "./store/failure.ts";
import { NewerStore } from "./store/migrate.ts";

const PAGE = fileURLToPath(new URL("../../web/dist", import.meta.url));

/** How long a connection may bring one more request once the process is asked to end, answers may take, and everything together, in milliseconds. */
const LAST_REQUEST = 250;
const DRAIN = 8_000;
const END = 12_000;

/** The processor's own ends. Nothing can be listened to after one: the step that failed would be taken again, for ever. */
const FATAL = ["SIGILL", "SIGTRAP", "SIGABRT", "SIGBUS", "SIGFPE", "SIGSEGV"] as const;

/** The process: reads the environment, opens what it names, listens, and ends with 1 and one line where that cannot be. */
export async function start(): Promise<void> {
  try {
    await serve(...readAll(process.env));
  } catch (error) {
    process.stderr.write(`${wordsOf(error)}\n`);
    process.exit(1);
  }
}

/** All that is wrong is told at once. */
function readAll(environment: NodeJS.ProcessEnv): [Config, RegistryConfig] {
  const wrong: string[] = [];
  const attempt = <Read>(read: (environment: NodeJS.ProcessEnv) => Read): Read | undefined => {
    try {
      return read(environment);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      wrong.push(error.message);
      return undefined;
    }
  };
  const config = attempt(readConfig);
  const registry = attempt((given) => readRegistryConfig(given));
  if (config === undefined || registry === undefined) throw new ConfigError(wrong.join("\n"));
  return [config, registry];
}

async function serve(config: Config, registryConfig: RegistryConfig): Promise<void> {
  for (const notice of config.notices) process.stderr.write(`${notice}\n`);
  const database = await openPatiently(config);
  const registry = await openRegistry(registryConfig, database).catch((error: unknown) => {
    // The embedded one is the first to write.
    throw storeError(error, database.engine);
  });
  let ending = false;
  const level = config.logLevel ?? (process.stderr.isTTY ? "warn" : "info");
  const app = await buildApp(
    { database, designs: new DesignStore(database), registry, version: ownVersion(), isEnding: () => ending },
    { ...config, page: PAGE, logger: loggerOptions(level, process.stderr) },
  );

  const unused = unusedConnections(app);
  closeWithGrace({ delay: END, logger: false, skip: [...FATAL] }, async ({ err }) => {
    if (err) app.log.fatal({ err }, "ending after an error that nothing caught");
    ending = true;
    await drain(app, unused);
    await registry.close();
    await database.close();
  });

  // Of localhost Fastify makes a server for each of its addresses, and all but the first would end in the middle of an answer.
  const host = config.host === "localhost" ? "127.0.0.1" : config.host;
  await app.listen({ host, port: config.port });
  process.stdout.write(`Fletch is ready at ${addressOf(app, config)}\n`);
}

/**
 * Takes no new connections, lets answers in flight finish for a while, then cuts what is left. The next request of a busy client may be on
 * its way, or lie unread, where its connection looks idle: it is answered too, and the answer says that it is the last.
 */
async function drain(app: App, unused: ReadonlySet<Socket>): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), DRAIN);
  const closed = new Promise((resolve) => {
    // The HTTP server's own would cut the idle ones at once.
    Server.prototype.close.call(app.server, resolve);
  });
  await sleep(LAST_REQUEST);
  for (const connection of unused) connection.destroy();
  app.server.closeIdleConnections();
  await closed;
  await app.close();
  clearTimeout(cut);
}

/** Browsers open connections in advance. One that no request came over is not idle to Node, and would hold up the end. */
function unusedConnections({ server }: App): ReadonlySet<Socket> {
  const unused = new Set<Socket>();
  server.on("connection", (connection: Socket) => {
    unused.add(connection);
    connection.once("close", () => unused.delete(connection));
  });
  server.on("request", ({ socket }) => unused.delete(socket));
  return unused;
}

/** A Postgres that starts beside us is waited for. */
async function openPatiently({ database, storeWait }: Config): Promise<Database> {
  const start = Date.now();
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await openDatabase(database);
    } catch (error) {
      const mayCome = database.engine === "postgres" && isStoreAway(error) && !isStoreClosed(error);
      if (!mayCome || Date.now() - start > storeWait) throw storeError(error, database.engine);
      if (attempt === 0) process.stderr.write(waiting(error, storeWait));
      await new Promise((resolve) => {
        setTimeout(resolve, 500);
      });
    }
  }
}

const waiting = (error: unknown, storeWait: number): string =>
  `The store does not answer yet (${saidBy(error)}). It is waited for, ${storeWait / 1_000} seconds in all (FLETCH_STORE_WAIT).\n`;

/** What the system, SQLite or Postgres says has a code, and is for whoever set the variable; anything else is our own fault. */
function storeError(error: unknown, engine: Database["engine"]): unknown {
  if (error instanceof NewerStore) return new ConfigError(error.message);
  if (typeof (error as { code?: unknown }).code !== "string" && !isStoreAway(error)) return error;
  const variable = engine === "postgres" ? "DATABASE_URL" : "FLETCH_DATA";
  return new ConfigError(`The store cannot be opened: ${saidBy(error)}. Check ${variable}.`);
}

/** Of an address that stands for several Node gives all errors at once, and no words. */
function saidBy(error: unknown): string {
  const { code, message } = error as Partial<NodeJS.ErrnoException>;
  return message || String(code);
}

function addressOf(app: App, { host, port }: Config): string {
  const bound = app.server.address();
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${bound && typeof bound === "object" ? bound.port : port}`;
}

/** One line for what a person can put right; a trace only for what is our own fault. */
function wordsOf(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const { code, syscall, stack, port, address } = error as Partial<NodeJS.ErrnoException> & {
    port?: number;
    address?: string;
  };
  if (code === "EADDRINUSE") {
    return `Port ${port} on ${address} is taken. Stop what listens there, or choose another one, like FLETCH_PORT=${(port ?? 8080) + 1}.`;
  }
  if (code === "EACCES" && syscall === "listen")
    return `Port ${port} may not be used by this account. Choose one above 1023 with FLETCH_PORT.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `FLETCH_HOST is no address of this machine (${code}).`;
  return stack ?? String(error);
}

function ownVersion(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
