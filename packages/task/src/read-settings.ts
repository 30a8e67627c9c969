import { encodingProblems } from "./encoding.ts";
import type { Problem } from "./problem.ts";
import { schemaProblems } from "./schema-problems.ts";
import { type Settings, settingsSchema } from "./settings.ts";

/** Settings as they came, read by their schema; what is wrong with them is told in their own paths. */
export function readSettings(value: unknown): {
  readonly settings?: Settings;
  readonly problems: readonly Problem[];
} {
  const broken = encodingProblems(value);
  if (broken.length > 0) return { problems: broken.map(inSettings) };
  const parsed = settingsSchema.safeParse(value);
  return parsed.success
    ? { settings: parsed.data, problems: [] }
    : { problems: schemaProblems(parsed.error.issues, settingsSchema, value).map(inSettings) };
}

/** A fix would change the design. */
const inSettings = ({ path, code, severity, stage, message }: Problem): Problem => ({
  path,
  code,
  severity,
  stage,
  message,
  in: "settings",
});
