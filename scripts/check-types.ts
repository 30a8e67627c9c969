import { globSync } from "node:fs";

import { step } from "./step.ts";

/** Checks every tsconfig of the workspace; each sees only the globals its files may use. */
const projects = ["tsconfig.json", ...globSync("{apps,packages}/*/tsconfig*.json")].toSorted();
let failed = 0;
for (const project of projects) {
  const code = await step("tsc", ["-p", project]);
  if (code !== 0) {
    failed += 1;
    console.error(`types: ${project} failed`);
  }
}
console.log(`types: ${projects.length - failed} of ${projects.length} projects are sound`);
process.exitCode = failed === 0 ? 0 : 1;
