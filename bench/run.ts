import { parseArgs } from "node:util";

import { compileRoute } from "./compile-route.ts";
import { embedded } from "./embedded.ts";
import type { Figure, Promised } from "./figure.ts";
import { flytekit } from "./flytekit.ts";
import { grpc } from "./grpc.ts";
import { keep } from "./keep.ts";
import { library } from "./library.ts";
import { pageWeight } from "./page-weight.ts";
import { preview } from "./preview.ts";
import { startUp } from "./start.ts";

/**
 * `pnpm bench [name …] [--write]`: measures the promises named, or all, and says which goals are met. Each figure is a ratio of
 * things measured in the same run, or has a bound of its own. `--write` keeps the figures in docs/benchmarks.md.
 */
const promises: readonly Promised[] = [
  flytekit,
  compileRoute,
  embedded,
  grpc,
  preview,
  pageWeight,
  startUp,
  library,
];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { write: { type: "boolean", default: false } },
});
const strange = positionals.filter((name) => !promises.some((promise) => promise.name === name));
if (strange.length > 0) {
  console.error(
    `There is no ${strange.join(", ")}. Choose from ${promises.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(1);
}

const figures: Figure[] = [];
let broken = 0;
for (const { name, measure } of promises) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.log(`\n── ${name}`);
  try {
    for (const figure of await measure()) {
      figures.push(figure);
      console.log(line(figure));
    }
  } catch (error) {
    broken += 1;
    console.error(`not measured: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const goals = figures.filter(({ isMet }) => isMet !== undefined);
const met = goals.filter(({ isMet }) => isMet);
console.log(`\n${met.length} of ${goals.length} goals met, ${broken} promises not measured`);
if (values.write && broken === 0) await keep(figures);
// A goal that is missed is told, and no failure: figures move with the machine. What cannot be measured is one.
process.exitCode = broken === 0 ? 0 : 1;

function line({ what, value, goal, isMet }: Figure): string {
  const judged = goal === undefined ? "" : `  goal ${goal}: ${isMet ? "met" : "MISSED"}`;
  return `${what.padEnd(76)} ${value}${judged}`;
}
