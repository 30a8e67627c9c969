import { pointer, type Problem } from "@fletch/task";

import { type Section, sectionOf, sections } from "./sections.ts";

/** What a section's chip says: the worst of it. */
export interface SectionState {
  readonly set: number;
  readonly errors: number;
  readonly warnings: number;
}

/** The places that a section shows. */
export const placesOf = (section: Section): readonly string[] => [
  ...(section.keys ?? []).map((key) => pointer(key)),
  ...(section.parameters ?? []).map((key) => pointer("parameters", key)),
];

const has = (value: unknown, path: string): boolean => {
  let at = value;
  for (const step of path.slice(1).split("/")) {
    if (at === null || typeof at !== "object" || !Object.hasOwn(at, step)) return false;
    at = (at as Record<string, unknown>)[step];
  }
  return at !== undefined;
};

/** The state of each section, by its id. */
export function sectionStates(
  value: unknown,
  problems: readonly Problem[],
): ReadonlyMap<string, SectionState> {
  const unknown = problems.filter((problem) => problem.code === "unknown-key").length;
  return new Map(
    sections.map((section) => {
      const own = problems.filter(
        (problem) => (problem.in === undefined || lacksImage(problem)) && sectionFor(problem) === section.id,
      );
      const count = (severity: Problem["severity"]): number =>
        own.filter((problem) => problem.severity === severity).length;
      const set =
        section.id === "advanced" ? unknown : placesOf(section).filter((path) => has(value, path)).length;
      return [section.id, { set, errors: count("error"), warnings: count("warning") }] as const;
    }),
  );
}

/** Where a problem is shown: an unknown key under Advanced, wherever it stands. */
const sectionFor = (problem: Problem): string =>
  problem.code === "unknown-key"
    ? "advanced"
    : sectionOf(lacksImage(problem) ? "/parameters/container_image" : problem.path);

/** The settings name no image, and the task has none of its own: it can be given in either place. */
const lacksImage = (problem: Problem): boolean =>
  problem.in === "settings" && problem.path === "/images/default" && problem.code === "missing";

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;

/** The words of a chip. */
export function chipOf({ set, errors, warnings }: SectionState): {
  readonly tone: "error" | "warning" | "set" | "empty";
  readonly text: string;
} {
  if (errors > 0) return { tone: "error", text: count(errors, "error") };
  if (warnings > 0) return { tone: "warning", text: count(warnings, "warning") };
  return set > 0 ? { tone: "set", text: `${set} set` } : { tone: "empty", text: "empty" };
}
