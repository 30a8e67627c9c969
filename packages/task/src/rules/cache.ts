import type { CommonDesign } from "../design.ts";
import {
  compileError,
  type DesignEdit,
  fixBy,
  notice,
  type Problem,
  removeAt,
  runWarning,
  setAt,
} from "../problem.ts";
import { nearest } from "../values/nearest.ts";

type Parameters = NonNullable<CommonDesign["parameters"]>;

const OLD = ["cache_version", "cache_serialize", "cache_ignore_input_vars"] as const;
const at = (name: string): string => `/parameters/${name}`;

/** `Cache` and its old spelling (`task()` of flytekit.core.task, `TaskMetadata.__post_init__`). */
export function cache(design: CommonDesign): readonly Problem[] {
  const given = design.parameters ?? {};
  const { cache: own, cache_version, cache_serialize, cache_ignore_input_vars } = given;
  if ((own ?? cache_version ?? cache_serialize ?? cache_ignore_input_vars) === undefined) return [];
  const refused = refusal(given);
  return [...(refused ?? advice(given)), ...uselessSalt(own), ...unknownInputs(design)];
}

/** `Cache.get_version` gives a version of one's own as it is: the salt goes into those that policies make. */
function uselessSalt(own: Parameters["cache"]): readonly Problem[] {
  if (typeof own !== "object" || !own.salt) return [];
  const path = at("cache/salt");
  const message =
    "The salt changes nothing: it is for versions that flytekit makes by policies, and this cache has one of its own. Put it into the version, or remove it.";
  return [runWarning(path, "dropped", { message, fix: fixBy("Remove the salt", removeAt(path)) })];
}

/** What flytekit refuses; one mistake is told once, in flytekit's own order. */
function refusal(given: Parameters): readonly Problem[] | undefined {
  const old = OLD.filter((name) => given[name] !== undefined);
  const [first] = old;
  if (typeof given.cache === "object") {
    if (first === undefined) return undefined;
    const message = `${first} is the old spelling and cannot stand beside the settings of cache. Say it in cache alone.`;
    const fix = fixBy("Keep cache alone", ...old.map((name) => removeAt(at(name))));
    return [compileError(at(first), "exclusive", { message, fix })];
  }
  if (given.cache === true) {
    if (given.cache_version) return undefined;
    const message =
      'The cache needs a version, because flytekit\'s cache policies are code and have no form here. Write cache: {version: "1"}.';
    const fix = fixBy("Give the cache version 1", ...modern(given, "1"));
    return [
      compileError(at(given.cache_version === "" ? "cache_version" : "cache"), "missing", { message, fix }),
    ];
  }
  const needs = given.cache_serialize
    ? "cache_serialize"
    : (given.cache_ignore_input_vars?.length ?? 0) > 0
      ? "cache_ignore_input_vars"
      : undefined;
  if (needs === undefined) return undefined;
  const message = `${needs} says how the cache works, but the cache is off. Turn it on, or remove ${needs}.`;
  const fix = fixBy("Turn the cache on", ...modern(given, given.cache_version || "1"));
  return [compileError(at(needs), "exclusive", { message, fix })];
}

/** The same said under `cache`, which is what flytekit wants today. */
function modern(given: Parameters, version: string): DesignEdit[] {
  const ignored = given.cache_ignore_input_vars ?? [];
  const value = {
    version,
    ...(given.cache_serialize && { serialize: true }),
    ...(ignored.length > 0 && { ignored_inputs: ignored }),
  };
  const old = OLD.filter((name) => given[name] !== undefined);
  return [setAt(at("cache"), value), ...old.map((name) => removeAt(at(name)))];
}

function advice(given: Parameters): readonly Problem[] {
  const first = OLD.find((name) => given[name] !== undefined);
  if (first === undefined) return [];
  if (given.cache === true) {
    const fix = fixBy("Say it in cache", ...modern(given, given.cache_version ?? "1"));
    const message = `${first} is the old spelling. Flytekit now takes all of it under cache.`;
    return [notice(at(first), "deprecated", { message, fix })];
  }
  if (given.cache_version) {
    const message =
      "The version is written to Flyte although the cache is off, and changes nothing. Turn the cache on, or remove the version.";
    const fix = fixBy("Turn the cache on", ...modern(given, given.cache_version));
    return [runWarning(at("cache_version"), "dropped", { message, fix })];
  }
  const fix = fixBy(`Remove ${first}`, removeAt(at(first)));
  const message = `${first} is the old spelling, and says nothing while the cache is off.`;
  return [notice(at(first), "deprecated", { message, fix })];
}

/** flytekit and Flyte take any name; one that is no input ignores nothing. */
function unknownInputs({ inputs = [], parameters = {} }: CommonDesign): readonly Problem[] {
  const names = inputs.map(({ name }) => name);
  const lists: [string, readonly string[]][] = [
    [
      at("cache/ignored_inputs"),
      typeof parameters.cache === "object" ? (parameters.cache.ignored_inputs ?? []) : [],
    ],
    [at("cache_ignore_input_vars"), parameters.cache_ignore_input_vars ?? []],
  ];
  return lists.flatMap(([path, ignored]) =>
    ignored.flatMap((name, index) => {
      if (names.includes(name)) return [];
      const near = nearest(name, names);
      const place = `${path}/${index}`;
      const fix =
        near === undefined || ignored.includes(near)
          ? fixBy(`Remove ${name}`, removeAt(place))
          : fixBy(`Change to ${near}`, setAt(place, near));
      const message = `No input is called "${name}", so nothing is ignored by it. Name an input, or remove it.`;
      return [runWarning(place, "unknown-name", { message, fix })];
    }),
  );
}
