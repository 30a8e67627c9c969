import { compileError, fixBy, type Problem, setAt } from "../problem.ts";

/** One step of the format: from `fletch/v<from>` to the next. It gets and gives plain values and changes nothing in place. */
export interface Migration {
  readonly from: number;
  readonly migrate: (design: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

/** Every step there is, oldest first, without gaps. A step never imports today's schemas. */
export const migrations: readonly Migration[] = [];

/** The newest version this build reads and writes. */
export const newestVersion = (steps: readonly Migration[] = migrations): number => steps.length + 1;

type Migrated = { readonly value: unknown } | { readonly problem: Problem };

/** Brings a document to the newest format. What is no document of ours, or is newer than this build, is a problem. */
export function migrate(value: unknown, steps: readonly Migration[] = migrations): Migrated {
  const newest = newestVersion(steps);
  if (value !== null && (typeof value !== "object" || Array.isArray(value))) {
    return {
      problem: compileError(
        "",
        "wrong-type",
        `A design is a map of names and values. Start with "format: fletch/v${newest}" on a line of its own.`,
      ),
    };
  }
  const { format } = (value ?? {}) as { readonly format?: unknown };
  if (format === undefined) {
    return {
      problem: compileError("", "missing", {
        message: `The format is missing. Add "format: fletch/v${newest}" as the first line.`,
        fix: fixBy(`Add format: fletch/v${newest}`, setAt("/format", `fletch/v${newest}`)),
      }),
    };
  }
  const match = typeof format === "string" ? /^fletch\/v([1-9]\d{0,5})$/.exec(format) : null;
  if (match === null) {
    return {
      problem: compileError("/format", "format", {
        message: `This is not a format of Fletch. Write "fletch/v${newest}".`,
        fix: fixBy(`Write fletch/v${newest}`, setAt("/format", `fletch/v${newest}`)),
      }),
    };
  }
  const version = Number(match[1]);
  if (version > newest) {
    return {
      problem: compileError(
        "/format",
        "format",
        `This design was written by a newer Fletch (format v${version}); this one reads up to v${newest}. Upgrade Fletch to open it.`,
      ),
    };
  }
  let current = value as Readonly<Record<string, unknown>>;
  for (const step of steps.slice(version - 1)) {
    current = { ...step.migrate(current), format: `fletch/v${step.from + 1}` };
  }
  return { value: current };
}
