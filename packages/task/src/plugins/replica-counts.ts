import { compileError, fixBy, notice, type Problem, removeAt, runWarning, setAt } from "../problem.ts";
import { CONFIG_PATH } from "./task-plugin.ts";

/** A group of pods, its count, and the count that the first version of the plugin had. */
export interface Count<Old extends string = string> {
  readonly old: Old;
  readonly group: string;
  /** What is counted: "workers". */
  readonly noun: string;
  /** Whether a job without any fails. */
  readonly needed: boolean;
}

interface Given {
  readonly old: number | undefined;
  readonly replicas: number | undefined;
}

/**
 * What the kubeflow plugins' constructors refuse of counts, the old spelling, and counts that no job can have. A 0 in one
 * place counts as said, but does not forbid the other.
 */
export function checkCount(count: Count, given: Given): readonly Problem[] {
  const { old, group, noun, needed } = count;
  const oldPath = `${CONFIG_PATH}/${old}`;
  const path = `${CONFIG_PATH}/${group}/replicas`;
  if (given.old && given.replicas) {
    const message = `How many ${noun} is said twice: here and in ${group}.replicas. Remove ${old}, the old spelling.`;
    const fix = fixBy(`Remove ${old}`, removeAt(oldPath));
    return [compileError(oldPath, "exclusive", { message, fix })];
  }
  if (given.old === undefined && given.replicas === undefined) {
    const message = `Say how many ${noun} there are: set ${group}.replicas.`;
    return [
      compileError(path, "missing", { message, fix: fixBy(`Set ${group}.replicas to 1`, setAt(path, 1)) }),
    ];
  }
  const problems: Problem[] = [];
  if (given.old !== undefined) {
    const moved = given.replicas === undefined || given.old !== 0 ? [setAt(path, given.old)] : [];
    const fix = fixBy(`Use ${group}.replicas`, ...moved, removeAt(oldPath));
    problems.push(
      notice(oldPath, "deprecated", { message: `${old} is the old spelling of ${group}.replicas.`, fix }),
    );
  }
  const used = given.old || (given.replicas ?? 0);
  if (used < 0 || (needed && used === 0)) {
    const message = `With ${used} ${noun} the job fails when it starts. Use 1 or more.`;
    problems.push(runWarning(given.old === undefined ? path : oldPath, "invalid-value", message));
  }
  return problems;
}
