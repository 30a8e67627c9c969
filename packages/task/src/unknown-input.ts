import { type Problem, runWarning } from "./problem.ts";
import { nearest } from "./values/nearest.ts";

/** What is said where a text names an input that the task has not. */
export function unknownInput(
  name: string,
  { path, names, so = ": the run would fail" }: { path: string; names: readonly string[]; so?: string },
): Problem {
  const near = nearest(name, names);
  const hint = near === undefined ? "Add it, or correct the name." : `Did you mean "${near}"?`;
  return runWarning(path, "unknown-name", `There is no input "${name}"${so}. ${hint}`);
}
