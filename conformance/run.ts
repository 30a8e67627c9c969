import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { containerFiles } from "./container-file-step.ts";
import { crossedExamples } from "./crossed-step.ts";
import { examplesByHand, examplesByFletch } from "./example-steps.ts";
import { execution } from "./execution-step.ts";
import { generatedDesigns } from "./generated-step.ts";
import { goldens } from "./golden-step.ts";
import { literals } from "./literal-step.ts";
import { Oracle } from "./oracle.ts";
import { refusals } from "./refusal-step.ts";
import type { Count, Options, Step } from "./step.ts";

/** `pnpm conformance`: real flytekit judges the examples, the Python that Fletch writes, and generated designs. */
const { values } = parseArgs({
  options: {
    /** Of the generated designs; without one every run tries the same, so that a red run is the change's own doing. */
    seed: { type: "string", default: "20261125" },
    /** How many TaskSpecs of generated designs are compared. */
    runs: { type: "string", default: "2000" },
    /** Steps to run, joined by commas. */
    only: { type: "string" },
  },
});

const steps: Readonly<Record<string, Step>> = {
  examples: examplesByHand,
  rendered: examplesByFletch,
  execution,
  literals,
  refusals,
  images: containerFiles,
  crossed: crossedExamples,
  generated: generatedDesigns,
  goldens,
};

const options: Options = {
  seed: Number(values.seed),
  runs: Number(values.runs),
};
const chosen = values.only?.split(",") ?? Object.keys(steps);
const unknown = chosen.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(", ")}: use ${Object.keys(steps).join(", ")}.`);
  process.exit(2);
}

const total = { passed: 0, failed: 0 };
const oracles = [new Oracle(), new Oracle()] as const;
for (const name of chosen) {
  const step = steps[name];
  if (step === undefined) continue;
  const started = performance.now();
  let counted: Count;
  try {
    counted = await step(oracles, options);
  } catch (error) {
    console.error(error);
    counted = { passed: 0, failed: 1 };
  }
  total.passed += counted.passed;
  total.failed += counted.failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${counted.failed === 0 ? "ok  " : "FAIL"} ${name}: ${counted.passed} good, ${counted.failed} bad, ${seconds} s${counted.note === undefined ? "" : ` (${counted.note})`}`,
  );
}
for (const oracle of oracles) oracle.close();

const results = join(import.meta.dirname, "..", "test-results");
mkdirSync(results, { recursive: true });
writeFileSync(join(results, "conformance.json"), JSON.stringify(total));
console.log(`Conformance: ${total.passed} good, ${total.failed} bad, seed ${options.seed}`);
process.exitCode = total.failed === 0 ? 0 : 1;
