import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A running Fletch with a store of its own; page and API on one address. */
export interface Product {
  readonly url: string;
  readonly port: number;
  /** Kills it like a power cut, and starts it again on the same address and store. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, "..");

/** Starts `program` and waits for the line that carries its address. */
export const startProcess = async (
  program: readonly string[],
  env: NodeJS.ProcessEnv,
  address: RegExp,
): Promise<{ child: ChildProcess; match: RegExpExecArray }> => {
  const child = spawn(process.execPath, program, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const match = await new Promise<RegExpExecArray>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${program.join(" ")} did not say its address:\n${output}`)),
      30_000,
    );
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = address.exec(output);
      if (found !== null) {
        clearTimeout(timer);
        resolve(found);
      }
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`${program.join(" ")} ended with ${code}:\n${output}`));
    });
  });
  return { child, match };
};

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("exit", () => resolve());
  });

/** Starts the product on a free port with an empty store. */
export const startProduct = async (env: NodeJS.ProcessEnv = {}): Promise<Product> => {
  const data = mkdtempSync(join(tmpdir(), "fletch-e2e-"));
  const start = (port: number) =>
    startProcess(
      ["apps/api/src/server.ts"],
      { FLETCH_PORT: String(port), FLETCH_DATA: data, ...env },
      /http:\/\/127\.0\.0\.1:(\d+)/,
    );
  let { child, match } = await start(0);
  const port = Number(match[1]);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended(child);
  };
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    kill: () => end("SIGKILL"),
    restart: async () => {
      ({ child, match } = await start(port));
    },
    stop: async () => {
      await end("SIGTERM");
      rmSync(data, { recursive: true, force: true });
    },
  };
};
