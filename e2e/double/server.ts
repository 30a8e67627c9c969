import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * `node e2e/double/server.ts --port 0` starts a gRPC AdminService over an empty registry in memory and prints its address. A
 * process of the product does the work: tests of the page import no source of it.
 */
const entry = fileURLToPath(new URL("../../apps/api/src/registry/double/main.ts", import.meta.url));
const child = spawn(process.execPath, [entry, ...process.argv.slice(2)], { stdio: "inherit" });

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal === null ? 1 : 0);
});
