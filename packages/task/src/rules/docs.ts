import type { CommonDesign } from "../design.ts";
import { fixBy, pointer, type Problem, registerError, removeAt, runWarning } from "../problem.ts";

const AT = "/parameters/docs";

/** `docs` beside the docstring (`PythonFunctionTask.__init__`): the docstring replaces what both say. */
export function docs({ docstring, parameters }: CommonDesign): readonly Problem[] {
  const given = parameters?.docs;
  const kept = docstring === undefined ? [] : nuls(docstring, "/docstring");
  if (given === undefined) return kept;
  const problems: Problem[] = [];
  const overridden = (path: string, part: string): void => {
    const message = `The docstring has a ${part} description, and it replaces this one. Keep one of the two.`;
    problems.push(runWarning(path, "overridden", { message, fix: fixBy("Remove it here", removeAt(path)) }));
  };
  if (docstring?.short && given.short_description) overridden(`${AT}/short_description`, "short");
  const long = given.long_description;
  if (docstring?.long && long !== undefined) overridden(`${AT}/long_description`, "long");
  else if (long?.value && long.uri) {
    const path = `${AT}/long_description/value`;
    const message = "With an address given, Flyte keeps the address and drops the text. Keep one of the two.";
    problems.push(runWarning(path, "overridden", { message, fix: fixBy("Remove the text", removeAt(path)) }));
  }
  return [...problems, ...nuls(given, AT), ...kept];
}

/** flyteadmin keeps descriptions in Postgres, whose texts hold no NUL; the task itself would be registered without one. */
const nuls = (texts: object, path: string): readonly Problem[] =>
  Object.entries(texts).flatMap(([key, item]: [string, unknown]) => {
    if (typeof item === "object" && item !== null) return nuls(item, path + pointer(key));
    if (typeof item !== "string" || !item.includes("\0")) return [];
    const message = "Flyte's database cannot hold a NUL character. Remove it.";
    return [registerError(path + pointer(key), "invalid-value", message)];
  });
