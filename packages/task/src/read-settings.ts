import { outside, type Problem } from "./problem.ts";
import { encodingProblems } from "./schema/encoding.ts";
import { schemaProblems } from "./schema/schema-problems.ts";
import { type Settings, settingsSchema } from "./settings.ts";

const inSettings = outside("settings");

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
