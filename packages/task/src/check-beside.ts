import { designSchema } from "./design.ts";
import type { Problem } from "./problem.ts";
import { rules } from "./rules/index.ts";
import { typeSizes } from "./rules/type-sizes.ts";
import { MOST_UNKNOWN } from "./schema/schema-problems.ts";
import type { Settings } from "./settings.ts";
import { applyEdits } from "./text/apply.ts";

const PARAMETER = /^\/parameters\/([^/]+)/;
const DECKS = /^\/parameters\/(?:enable_deck|disable_deck|deck_fields)/;

/** What is held to a parameter, by paths: without it a rule would find fault there with what is only broken. */
const HELD_TO: ReadonlyMap<string, RegExp> = new Map([
  ["cache", /^\/parameters\/cache/],
  ["container_image", /^\/(?:images\/|parameters\/(?:container_image|pod_template|task_config)(?:\/|$))/],
  ["enable_deck", DECKS],
  ["disable_deck", DECKS],
  ["pickle_untyped", /^\/(?:inputs|outputs|types)\//],
]);

/**
 * What the rules say of the rest of a design that its schema refuses, so that one check tells all there is to mend. Only where
 * the broken parameters can be left out, and only errors and what an amount means by itself: other advice may change once
 * they are mended.
 * @param broken what the schema said
 */
export function problemsBeside(
  value: unknown,
  broken: readonly Problem[],
  settings: Settings | undefined,
): readonly Problem[] {
  // An unknown key elsewhere is taken as it is proposed: away, or as the one that was meant.
  const unknown = broken.filter(({ code, path }) => code === "unknown-key" && !PARAMETER.test(path));
  if (unknown.length > MOST_UNKNOWN) return [];
  const names = new Set(
    broken.filter((each) => !unknown.includes(each)).map(({ path }) => PARAMETER.exec(path)?.[1] ?? ""),
  );
  if (names.has("")) return [];
  const known = applyEdits(
    value,
    unknown.flatMap(({ fix }) => fix?.edits ?? []),
  );
  const { parameters = {}, ...rest } = known as Readonly<Record<string, unknown>>;
  const sound = Object.entries(parameters as object).filter(([name]) => !names.has(name));
  const parsed = designSchema.safeParse({ ...rest, parameters: Object.fromEntries(sound) });
  if (!parsed.success || typeSizes(parsed.data).length > 0) return [];
  return rules
    .flatMap((rule) => rule(parsed.data, settings))
    .filter(({ severity, code }) => severity === "error" || code === "quantity")
    .filter(({ path }) => !names.has(path.split("/")[2] ?? ""))
    .filter(({ path }) => ![...names].some((name) => HELD_TO.get(name)?.test(path)));
}
