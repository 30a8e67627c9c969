import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { folder, generate } from "../packages/flyteidl/scripts/generate.ts";

// What is committed is formatted like every other file, so that generating again changes nothing.
generate();
const oxfmt = new URL("../node_modules/.bin/oxfmt", import.meta.url);
execFileSync(fileURLToPath(oxfmt), [fileURLToPath(folder)], { stdio: "inherit" });
