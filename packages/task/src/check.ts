import { type Design, designSchema } from "./design.ts";
import { compileError, pointer, type Problem } from "./problem.ts";
import { images } from "./rules/images.ts";
import { taskConfig } from "./rules/task-config.ts";
import type { Settings } from "./settings.ts";

/** What a check gives: the parsed design when the schema accepts it, and everything there is to say about it. */
export interface Checked {
  readonly design?: Design;
  readonly problems: readonly Problem[];
}

/**
 * The ladder: migrate, parse by the schema, then the rules that span parameters (rules/).
 * @param value what the text says, as plain JSON values (or a bigint for a long integer)
 * @param settings where it goes; without them, rules that need them do not run
 */
export function checkDesign(value: unknown, settings?: Settings): Checked {
  const parsed = designSchema.safeParse(value);
  return parsed.success
    ? {
        design: parsed.data,
        problems: [...taskConfig(parsed.data), ...(settings ? images(parsed.data, settings) : [])],
      }
    : {
        problems: parsed.error.issues.map(({ path, message }) =>
          compileError(pointer(...path.map(String)), "invalid-value", message),
        ),
      };
}
