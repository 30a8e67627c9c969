import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/**
 * `pnpm dev`: the API, started again when its sources change, behind a Vite server that brings changes of the page into the
 * open browser. One address for both: FLETCH_PORT, 8080 without it.
 */
const HOST = "127.0.0.1";

/** How long each of the two may take to answer for the first time, in milliseconds. */
const PATIENCE = 60_000;

const port = process.env["FLETCH_PORT"] || "8080";
const apiPort = await freePort();
const api = `http://${HOST}:${apiPort}`;
const page = `http://${HOST}:${port}`;
const level = process.env["FLETCH_LOG_LEVEL"] || "warn";

const children: ChildProcess[] = [];
let isAsked = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    isAsked = true;
    end();
  });
}

// What the API says of its own address would only confuse; what is wrong goes to standard error.
const service = start("node", ["--watch", "--watch-preserve-output", "apps/api/src/server.ts"], {
  env: { FLETCH_HOST: HOST, FLETCH_PORT: String(apiPort), FLETCH_LOG_LEVEL: level },
  stdout: "ignore",
});
if (await answers(service, `${api}/healthz`)) {
  const args = ["apps/web", "--host", HOST, "--port", port, "--strictPort", "--logLevel", "warn"];
  const vite = start("vite", args, { env: { FLETCH_API: api }, stdout: "inherit" });
  if (await answers(vite, `${page}/`)) process.stdout.write(`Fletch for development is at ${page}\n`);
}
const codes = await Promise.all(children.map(ended));
// Vite ends with an error of its own when it is asked to.
process.exitCode = isAsked || codes.every((code) => code === 0) ? 0 : 1;

function start(
  command: string,
  args: readonly string[],
  { env, stdout }: { env: NodeJS.ProcessEnv; stdout: "ignore" | "inherit" },
): ChildProcess {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", stdout, "inherit"],
  });
  child.on("exit", end);
  children.push(child);
  return child;
}

function end(): void {
  for (const child of children) if (isRunning(child)) child.kill("SIGTERM");
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

async function ended(child: ChildProcess): Promise<number> {
  if (isRunning(child)) await once(child, "exit");
  return child.exitCode ?? 0;
}

/** Waits for an answer. One that ended instead has said why. */
async function answers(child: ChildProcess, url: string): Promise<boolean> {
  const begun = Date.now();
  while (isRunning(child)) {
    const answer = await fetch(url, {
      headers: { accept: "text/html" },
      signal: AbortSignal.timeout(2_000),
    }).catch(() => undefined);
    await answer?.arrayBuffer().catch(() => undefined);
    // Whoever else answers at that address, it is not ours when ours has ended.
    if (answer?.ok && isRunning(child)) return true;
    if (Date.now() - begun > PATIENCE) {
      process.stderr.write(`Nothing answers at ${url}. What was said of it stands above.\n`);
      end();
      return false;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
  }
  return false;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, HOST, () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port")),
      );
    });
  });
}
