/** What came out of one measurement. */
export interface Figure {
  /** What is measured against what. */
  readonly what: string;
  /** The figure, with its unit. */
  readonly value: string;
  /** What it should be; absent where a figure only stands beside another. */
  readonly goal?: string;
  readonly isMet?: boolean;
}

/** A measured promise: one file each, all in the list of `run.ts`. */
export interface Promised {
  readonly name: string;
  readonly measure: () => Promise<readonly Figure[]>;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The value that this part of all are at or below. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
  if (value === undefined) throw new Error("nothing was measured");
  return value;
}

export const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 2 : 0)} times`;
export const perSecond = (rate: number): string => `${Math.round(rate).toLocaleString("en")} a second`;
export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/** A ratio that should be at least so much. */
export const atLeast = (what: string, ratio: number, goal: number): Figure => ({
  what,
  value: times(ratio),
  goal: `${goal} or more`,
  isMet: ratio >= goal,
});

const swap = ([first, second]: [number, number]): [number, number] => [second, first];

/**
 * Measures two things in turns, so that whatever else the machine does falls on both, and gives the rates of each turn. The
 * first turn warms up and does not count.
 */
export async function inTurns(
  turns: number,
  one: () => Promise<number>,
  other: () => Promise<number>,
): Promise<{ one: number; other: number; ratio: number }> {
  const rates: [number, number][] = [];
  for (let turn = 0; turn <= turns; turn += 1) {
    // Who comes second finds a machine and a server that the first has left: the order changes.
    const pair: [number, number] =
      turn % 2 === 0 ? [await one(), await other()] : swap([await other(), await one()]);
    if (turn > 0) rates.push(pair);
  }
  return {
    one: median(rates.map(([rate]) => rate)),
    other: median(rates.map(([, rate]) => rate)),
    ratio: median(rates.map(([rate, against]) => rate / against)),
  };
}
