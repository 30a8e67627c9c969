import type { Problem } from "@fletch/task";

import type { LastChange } from "./document-state.ts";

const keyOf = ({ code, path }: Problem): string => `${code} ${path}`;

/**
 * The problems that a field shows at once, without having been touched: those that a text brought along. What an opened
 * text lacks is not among them, since it may have only been begun; what forms bring waits until its field is left.
 */
export function toldAtOnce(
  problems: readonly Problem[],
  before: ReadonlySet<string>,
  lastChange: LastChange | undefined,
): ReadonlySet<string> {
  const told = problems
    .filter(
      (problem) =>
        lastChange?.by === "text" ||
        (lastChange === undefined && problem.code !== "missing") ||
        before.has(keyOf(problem)),
    )
    .map(keyOf);
  return told.length === before.size && told.every((key) => before.has(key)) ? before : new Set(told);
}

export const isTold = (told: ReadonlySet<string>, problem: Problem): boolean => told.has(keyOf(problem));
