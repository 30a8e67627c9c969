import { designSchema } from "./design.ts";
import type { Problem } from "./problem.ts";
import { rules } from "./rules/index.ts";
import { typeSizes } from "./rules/type-sizes.ts";
import type { Settings } from "./settings.ts";

/** Parameters that others are held to: without one of them a rule would find fault with what is only broken. */
const HELD_TO = new Set(["cache", "container_image", "enable_deck", "disable_deck", "pickle_untyped"]);

/**
 * What the rules say of the rest of a design that its schema refuses, so that one check tells all there is to mend. Only where
 * the broken parameters can be left out, and only errors: what is advice may change once they are mended.
 * @param broken what the schema said
 */
export function problemsBeside(
  value: unknown,
  broken: readonly Problem[],
  settings: Settings | undefined,
): readonly Problem[] {
  const names = new Set(broken.map(({ path }) => /^\/parameters\/([^/]+)/.exec(path)?.[1] ?? ""));
  if ([...names].some((name) => name === "" || HELD_TO.has(name))) return [];
  const { parameters = {}, ...rest } = value as Readonly<Record<string, unknown>>;
  const sound = Object.entries(parameters as object).filter(([name]) => !names.has(name));
  const parsed = designSchema.safeParse({ ...rest, parameters: Object.fromEntries(sound) });
  if (!parsed.success || typeSizes(parsed.data).length > 0) return [];
  return rules
    .flatMap((rule) => rule(parsed.data, settings))
    .filter(({ path, severity }) => severity === "error" && !names.has(path.split("/")[2] ?? ""));
}
