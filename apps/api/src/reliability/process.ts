import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

import { onTestFinished } from "vitest";

/** A real server process and what it said. */
interface ServerProcess {
  url: string;
  /** Sends a signal and waits for the end; gives the exit code, null when the signal itself ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  said(): string;
}

const SERVER = new URL("../server.ts", import.meta.url).pathname;

/** Starts the API as `pnpm start` does and waits until it says its address. */
export async function startServer(environment: Record<string, string>): Promise<ServerProcess> {
  const { child, output } = spawnServer(environment);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", () => {
      const ready = /ready at (\S+)/.exec(output());
      if (ready?.[1]) resolve(ready[1]);
    });
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}:\n${output()}`)));
  });
  return { url, said: output, end: (signal) => end(child, signal) };
}

/** Starts one that is expected to end by itself. */
export async function runServer(
  environment: Record<string, string>,
): Promise<{ code: number | null; said: string }> {
  const { child, output } = spawnServer(environment);
  await once(child, "close");
  return { code: child.exitCode, said: output() };
}

function spawnServer(environment: Record<string, string>): { child: ChildProcess; output: () => string } {
  const { PATH = "", HOME = "" } = process.env;
  const env = { PATH, HOME, FLETCH_PORT: "0", FLETCH_LOG_LEVEL: "warn", ...environment };
  const child = spawn(process.execPath, [SERVER], { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const listen = (text: Buffer): void => {
    said += text.toString();
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  onTestFinished(async () => void (await end(child, "SIGKILL")));
  return { child, output: () => said };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, "close");
  }
  return child.exitCode;
}
