import { problemsBeside } from "./check-beside.ts";
import { type Design, designSchema } from "./design.ts";
import { migrate } from "./migrations/index.ts";
import type { Problem } from "./problem.ts";
import { credentials } from "./rules/credentials.ts";
import { rules } from "./rules/index.ts";
import { typeSizes } from "./rules/type-sizes.ts";
import { encodingProblems } from "./schema/encoding.ts";
import { schemaProblems } from "./schema/schema-problems.ts";
import type { Settings } from "./settings.ts";
import { type ReadText, readText } from "./text/index.ts";

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
  const refused = (problems: readonly Problem[]): Checked => ({
    // They are hidden by what is told of them, and are not to show because something else is wrong.
    problems: [...problems, ...credentials(value, settings)],
  });
  const migrated = migrate(value);
  if ("problem" in migrated) return refused([migrated.problem]);
  const broken = encodingProblems(migrated.value);
  if (broken.length > 0) return refused(broken);
  const parsed = designSchema.safeParse(migrated.value);
  if (!parsed.success) {
    const broken = schemaProblems(parsed.error.issues, designSchema, migrated.value);
    return refused([...broken, ...problemsBeside(migrated.value, broken, settings)]);
  }
  const design = parsed.data;
  const large = typeSizes(design);
  if (large.length > 0) return refused(large);
  return { design, problems: rules.flatMap((rule) => rule(design, settings)) };
}

/** What a text says, checked: its problems have their places in the text. */
export interface CheckedText extends Checked {
  readonly read: ReadText;
}

/** Reads and checks a text; one that was read before is not read again. */
export function checkText(text: string | ReadText, settings?: Settings): CheckedText {
  const read = typeof text === "string" ? readText(text) : text;
  if (read.problems.length > 0) return { read, problems: read.problems };
  const checked = checkDesign(read.value, settings);
  return { ...checked, read, problems: [...locate(checked.problems, read), ...read.remarks] };
}

/** What these tell of is the name of an entry and not its value. */
const OF_KEYS: ReadonlySet<string> = new Set(["key-name", "unknown-key"]);

/** Gives problems of the design their place in the text it was read from. */
export const locate = (problems: readonly Problem[], read: ReadText): readonly Problem[] =>
  problems.map((problem) => {
    if (problem.range !== undefined || problem.in !== undefined) return problem;
    const range = read.rangeOf(problem.path, OF_KEYS.has(problem.code) ? "key" : undefined);
    return range === undefined ? problem : { ...problem, range };
  });
