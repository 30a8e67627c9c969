import { enableCompileCache, flushCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

/**
 * `node apps/api/src/server.ts`. Most of the time to start goes into stripping types and compiling; Node keeps what came of
 * that, for as long as the sources are the same. A folder of our own: one that others may write to could bring their code.
 * Where it cannot be written, nothing is kept.
 */
enableCompileCache(fileURLToPath(new URL("../../../node_modules/.cache/fletch", import.meta.url)));

const { start } = await import("./serve.ts");
await start();
// Node writes by itself only at an orderly end.
setTimeout(flushCompileCache, 1_000).unref();
