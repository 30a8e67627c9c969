import type { CommonDesign } from "../design.ts";
import { fixBy, notice, type Problem, runWarning, setAt } from "../problem.ts";
import type { Settings } from "../settings.ts";

/** `FLYTE_ENABLE_VSCODE_KEY`: flytekit reads it where a task is registered, and again in the container. */
const VARIABLE = "_F_E_VS";
const PLACE = { in: "settings" as const };

/** Interactive debugging is asked for: whether it will be there. */
export function debugging(design: CommonDesign, settings: Settings): readonly Problem[] {
  if (settings.vscode !== true || design.function === undefined) return [];
  if (design.async === true || design.kind === "eager") {
    const message =
      "Interactive debugging does nothing here: flytekit leaves async functions as they are. Turn it off, or use an ordinary function.";
    return [{ ...notice("/vscode", "unsupported", message), ...PLACE }];
  }
  const value = design.parameters?.environment?.[VARIABLE] ?? settings.env?.[VARIABLE];
  if (value !== undefined && value !== null && ["true", "t", "1"].includes(value.toLowerCase())) return [];
  const message = `Flyte's console will link to VS Code, but it will not start: the container needs the variable ${VARIABLE} too. Add ${VARIABLE}: "true" to the environment.`;
  const fix = fixBy(
    `Add ${VARIABLE} to the environment`,
    setAt(`/parameters/environment/${VARIABLE}`, "true"),
  );
  return [runWarning("/parameters/environment", "missing", { message, fix })];
}
