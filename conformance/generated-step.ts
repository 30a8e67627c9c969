import fc from "fast-check";
import { stringify } from "yaml";

import { anyDesign } from "./generate/any.ts";
import type { Generated } from "./generate/design.ts";
import { judge, type Verdict } from "./judge.ts";
import type { Oracle } from "./oracle.ts";
import { type Count, type Step, together } from "./step.ts";

type Outcomes = Record<Verdict["outcome"], number>;

/** A failing case as the files of an example. */
const asExample = ({ design, settings }: Generated, verdict: Verdict): string =>
  [
    "── design.yaml",
    stringify(design),
    "── settings.yaml",
    stringify(settings),
    ...("python" in verdict && verdict.python !== undefined
      ? ["── the Python that Fletch writes", verdict.python]
      : []),
    "── why",
    "why" in verdict ? verdict.why : verdict.outcome,
  ].join("\n");

async function half(
  oracle: Oracle,
  options: { seed: number; runs: number },
  outcomes: Outcomes,
): Promise<Count> {
  const details = await fc.check(
    fc.asyncProperty(anyDesign(), async (example) => {
      const verdict = await judge(example, oracle);
      outcomes[verdict.outcome] += 1;
      return verdict.outcome !== "fault";
    }),
    { seed: options.seed, numRuns: options.runs, maxSkipsPerRun: 0 },
  );
  if (!details.failed) return { passed: details.numRuns, failed: 0 };
  const [example] = details.counterexample ?? [];
  if (example === undefined) throw new Error(`the generator failed: ${String(details.errorInstance)}`);
  let verdict: Verdict;
  try {
    verdict = await judge(example, oracle);
  } catch (error) {
    verdict = {
      outcome: "fault",
      why: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
  console.error(
    `\nFailed with seed ${details.seed}, path ${details.counterexamplePath}, after ${details.numShrinks} shrinks:\n${asExample(example, verdict)}\n`,
  );
  return { passed: details.numRuns - 1, failed: 1 };
}

/** A smaller part of what is generated than flytekit takes: the rest it refuses, as we do. */
const TAKEN = 0.6;

/** Generated designs, so many of them such as flytekit takes: our Python through flytekit gives our bytes, and what we refuse it refuses. */
export const generatedDesigns: Step = async (oracles, { seed, runs }) => {
  const outcomes: Outcomes = { equal: 0, "both-refuse": 0, "own-refusal": 0, fault: 0 };
  const share = Math.ceil(runs / TAKEN / oracles.length);
  const counts = await Promise.all(
    oracles.map((oracle, index) => half(oracle, { seed: seed + index, runs: share }, outcomes)),
  );
  const { passed, failed } = together(counts);
  const isShort = failed === 0 && outcomes.equal < runs;
  if (isShort)
    console.error(`Only ${outcomes.equal} of ${runs} TaskSpecs were compared: more is refused than before.`);
  return {
    passed,
    failed: failed + (isShort ? 1 : 0),
    note: `${outcomes.equal} equal, ${outcomes["both-refuse"]} refused by both, ${outcomes["own-refusal"]} by Fletch alone`,
  };
};
