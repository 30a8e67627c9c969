import { step } from "./step.ts";

/** `pnpm start`: builds the page and serves it with the API, in this very process: who ends it ends the server. The address is printed when it answers. */
const built = await step("vite", ["build", "apps/web", "--logLevel", "warn"]);
if (built === 0) await import("../apps/api/src/server.ts");
else process.exitCode = built;
