import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/**
 * `pnpm dev`: the API, started again when its sources change, behind a Vite server that brings changes of the page into the
 * open browser. One address for both: FLETCH_PORT, 8080 without it.
 */
const HOST = "127.0.0.1";

/** How long both may take to answer for the first time, in milliseconds. */
const PATIENCE = 60_000;

const port = process.env["FLETCH_PORT"] || "8080";
const apiPort = await freePort();
const api = `http://${HOST}:${apiPort}`;
const page = `http://${HOST}:${port}`;

// What the API says of its own address would only confuse; what is wrong goes to standard error.
const service = spawn("node", ["--watch", "--watch-preserve-output", "apps/api/src/server.ts"], {
  env: { ...process.env, FLETCH_HOST: HOST, FLETCH_PORT: String(apiPort) },
  stdio: ["ignore", "ignore", "inherit"],
});
const vite = spawn(
  "vite",
  ["apps/web", "--host", HOST, "--port", port, "--strictPort", "--logLevel", "warn"],
  { env: { ...process.env, FLETCH_API: api }, stdio: ["ignore", "inherit", "inherit"] },
);
const both = [service, vite];

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => end(both));
const ended = both.map(async (child) => {
  const [code] = (await once(child, "close")) as [number | null];
  end(both);
  return code ?? 0;
});

if (await answers()) process.stdout.write(`Fletch for development is at ${page}\n`);
process.exitCode = Math.max(...(await Promise.all(ended)));

/** Waits for both; gives up when one has ended, which has said why. */
async function answers(): Promise<boolean> {
  const start = Date.now();
  while (both.every((child) => child.exitCode === null && child.signalCode === null)) {
    const states = await Promise.all([`${api}/healthz`, `${page}/healthz`, `${page}/`].map(isThere));
    if (states.every(Boolean)) return true;
    if (Date.now() - start > PATIENCE) {
      process.stderr.write("The development servers do not answer. What they said stands above.\n");
      end(both);
      return false;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
  }
  return false;
}

async function isThere(url: string): Promise<boolean> {
  const answer = await fetch(url, { headers: { accept: "text/html" } }).catch(() => undefined);
  await answer?.arrayBuffer();
  return answer?.ok === true;
}

function end(children: readonly ChildProcess[]): void {
  for (const child of children) child.kill("SIGTERM");
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
