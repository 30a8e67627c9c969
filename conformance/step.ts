import type { Oracle } from "./oracle.ts";

export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** What else there is to say, in a few words. */
  readonly note?: string;
}

export interface Options {
  readonly seed: number;
  readonly runs: number;
}

/** Two processes of flytekit, as many as the run may use. */
export type Oracles = readonly [Oracle, Oracle];

/** A part of the run, counted. It prints its failures itself. */
export type Step = (oracles: Oracles, options: Options) => Promise<Count>;

/** Runs a check on each item, prints what fails, and counts. */
export async function countEach<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  check: (item: Item) => Promise<string | undefined>,
): Promise<Count> {
  let failed = 0;
  for (const item of items) {
    const trouble = await check(item);
    if (trouble === undefined) continue;
    failed += 1;
    console.error(`\n${nameOf(item)}: ${trouble}`);
  }
  return { passed: items.length - failed, failed };
}

/** What several parts came to together. */
export const together = (counts: readonly Count[]): Count => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
});
