import type { Problem } from "@fletch/task";

import { isUnread } from "./unread.ts";

export type ProblemIndex = ReadonlyMap<string, readonly Problem[]>;

const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf("/"), 0));

/** A fix may carry a long integer. */
const written = (problems: readonly Problem[]): string =>
  JSON.stringify(problems, (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));

/**
 * Which field shows which problem: the one at its path, else the nearest around it.
 * @param fields paths that have a field on the screen
 * @param before the last index: what is the same stays the same object
 */
export function indexProblems(
  problems: readonly Problem[],
  fields: ReadonlySet<string>,
  before: ProblemIndex,
): ProblemIndex {
  const index = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (problem.in !== undefined || isUnread(problem)) continue;
    let owner = problem.path;
    while (owner !== "" && !fields.has(owner)) owner = parentOf(owner);
    if (!fields.has(owner)) owner = problem.path;
    index.set(owner, [...(index.get(owner) ?? []), problem]);
  }
  const shared = new Map<string, readonly Problem[]>();
  for (const [path, list] of index) {
    const old = before.get(path);
    shared.set(path, old !== undefined && written(old) === written(list) ? old : list);
  }
  return shared;
}
