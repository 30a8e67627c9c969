import { type Problem, runWarning } from "./problem.ts";
import { nearest } from "./values/nearest.ts";

/**
 * What flytepropeller, connectors and flytekit's SQL tasks replace by the value of an input, in any case; names as long as any, lest a
 * long text be walked anew from each brace.
 */
const INPUT = /\{\{\s*[.$]inputs\.([^}\s]{1,300})\s*\}\}/gi;

/** The names of inputs in a text, each by the ways in which it is written there: `{{.inputs.x}}`. */
export const inputsIn = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(INPUT)].map(([written, name = ""]) => [written, name]));

/** What is said where a text names an input that the task has not. */
export function unknownInput(
  name: string,
  { path, names, so = ": the run would fail" }: { path: string; names: readonly string[]; so?: string },
): Problem {
  const near = nearest(name, names);
  const hint = near === undefined ? "Add it, or correct the name." : `Did you mean "${near}"?`;
  return runWarning(path, "unknown-name", `There is no input "${name}"${so}. ${hint}`);
}
