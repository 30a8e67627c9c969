import type { Design } from "./design.ts";
import type { Problem } from "./problem.ts";
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
  void value;
  void settings;
  throw new Error("being written");
}
