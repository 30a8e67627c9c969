import { step } from "./step.ts";

/** `pnpm start`: builds the page and serves it with the API. The address is printed when it answers. */
const built = await step("vite", ["build", "apps/web", "--logLevel", "warn"]);
process.exitCode = built === 0 ? await step("node", ["apps/api/src/server.ts"]) : built;
