import { digest } from "@fletch/flyteidl/codec";
import { compileDesign, type Problem, readText, type SettingsInput } from "@fletch/task";
import fc from "fast-check";
import { stringify } from "yaml";

import { readCases } from "../examples/cases.ts";
import { judge } from "./judge.ts";
import type { Oracle } from "./oracle.ts";
import { type Count, type Step, together } from "./step.ts";

interface Crossed {
  readonly design: Readonly<Record<string, unknown>>;
  readonly settings: SettingsInput;
}

const examples = readCases().map(({ text, settings }) => ({
  design: readText(text).value as Readonly<Record<string, unknown>>,
  settings,
}));

const parametersOf = ({ design }: Crossed): Readonly<Record<string, unknown>> =>
  (design["parameters"] ?? {}) as Readonly<Record<string, unknown>>;

/** Every parameter of every example; what a resolver makes of another function is its own, so it stays where it is. */
const parameters = examples.flatMap((example) =>
  Object.entries(parametersOf(example)).filter(([name]) => name !== "task_resolver"),
);

/** An example with parameters of others, as another kind of function too, going where another goes. */
const crossed = (): fc.Arbitrary<Crossed> =>
  fc
    .record({
      example: fc.constantFrom(...examples),
      others: fc.array(fc.constantFrom(...parameters), { minLength: 1, maxLength: 6 }),
      kind: fc.constantFrom(undefined, undefined, "task", "dynamic", "eager"),
      going: fc.constantFrom(...examples),
    })
    .map(({ example, others, kind, going }) => {
      const { async: isAsync, kind: own, ...design } = example.design;
      const isFunction = "function" in design;
      const as = (isFunction && kind) || own;
      // The code that would be copied from a source root is on no machine of ours.
      const { source_root: _, ...settings } = going.settings;
      return {
        design: {
          ...design,
          kind: as,
          ...(isAsync !== undefined && as !== "eager" && { async: isAsync }),
          parameters: { ...parametersOf(example), ...Object.fromEntries(others) },
        },
        settings: { ...settings, images: { ...settings.images, ...example.settings.images } },
      };
    });

/** Keys that the kind or class would forget without a word: only Fletch refuses them. */
const isForgotten = ({ code, stage }: Problem): boolean => code === "unknown-key" && stage === "compile";

async function troubleOf({ design, settings }: Crossed, oracle: Oracle): Promise<string | undefined> {
  if (compileDesign(design, settings, digest).problems.some(isForgotten)) return undefined;
  const verdict = await judge({ design, settings }, oracle);
  return verdict.outcome === "fault" ? verdict.why : undefined;
}

async function half(oracle: Oracle, options: { seed: number; numRuns: number }): Promise<Count> {
  const details = await fc.check(
    fc.asyncProperty(crossed(), async (each) => (await troubleOf(each, oracle)) === undefined),
    options,
  );
  if (!details.failed) return { passed: details.numRuns, failed: 0 };
  const [example] = details.counterexample ?? [];
  if (example === undefined) throw new Error(`the generator failed: ${String(details.errorInstance)}`);
  console.error(
    `\nFailed with seed ${details.seed}:\n${stringify(example)}\n${await troubleOf(example, oracle)}\n`,
  );
  return { passed: details.numRuns - 1, failed: 1 };
}

/** Examples with parameters of others: what goes together, and what both sides refuse together. */
export const crossedExamples: Step = async (oracles, { seed, runs }) => {
  // Half as many as are generated from nothing: there is less to find.
  const numRuns = Math.ceil(runs / oracles.length / 2);
  const counts = await Promise.all(
    oracles.map((oracle, index) => half(oracle, { seed: seed + index, numRuns })),
  );
  return together(counts);
};
