import type { z } from "zod";

import { encodingProblems } from "./encoding.ts";
import { compileError, pointer, type Problem } from "./problem.ts";
import { type Settings, settingsSchema } from "./settings.ts";

/** Settings as they came, read by their schema; what is wrong with them is told in their own paths. */
export function readSettings(value: unknown): {
  readonly settings?: Settings;
  readonly problems: readonly Problem[];
} {
  const broken = encodingProblems(value);
  if (broken.length > 0) return { problems: broken.map((problem) => ({ ...problem, in: "settings" })) };
  const parsed = settingsSchema.safeParse(value);
  return parsed.success
    ? { settings: parsed.data, problems: [] }
    : { problems: parsed.error.issues.map(settingsProblem) };
}

const settingsProblem = ({ path, message, code }: z.core.$ZodIssue): Problem => ({
  ...compileError(
    pointer(...path.map(String)),
    code === "unrecognized_keys" ? "unknown-key" : "invalid-value",
    message,
  ),
  in: "settings",
});
