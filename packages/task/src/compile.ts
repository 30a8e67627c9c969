import type { TaskSpec } from "@fletch/flyteidl/json";

import { checkDesign } from "./check.ts";
import type { Design } from "./design.ts";
import { kindOf } from "./kinds/index.ts";
import { compiles, type Problem } from "./problem.ts";
import { readSettings } from "./read-settings.ts";
import type { Settings } from "./settings.ts";
import type { Entity } from "./spec/entity.ts";

/** What a design becomes. All but `problems` and `settings` is absent while a problem of stage compile is an error. */
export interface Compiled {
  readonly design?: Design;
  /** As they were read; absent where they cannot be. */
  readonly settings?: Settings;
  /** Of the task itself; a reference has none. */
  readonly spec?: TaskSpec;
  /** Everything that is registered, in order; nothing for a reference. */
  readonly entities?: readonly Entity[];
  /** The version used: the settings' own, or one made from the content. */
  readonly version?: string;
  /** Of the spec. */
  readonly digest?: string;
  readonly problems: readonly Problem[];
}

/** How many hex digits of the digest make a version. */
const VERSION_LENGTH = 20;

/**
 * A design to what Flyte would receive: canonical proto3 JSON of flyteidl.admin.TaskSpec, as flytekit's
 * `get_serializable` and `TaskSpec.to_flyte_idl` would make it. The ladder: read the settings, check, compile by the kind.
 * @param digestOf sha-256 hex of the deterministic binary of a spec (`digest` of `@fletch/flyteidl/codec`)
 */
export function compileDesign(
  value: unknown,
  settings: unknown,
  digestOf: (spec: TaskSpec) => string,
): Compiled {
  const target = readSettings(settings);
  const checked = checkDesign(value, target.settings);
  const { design } = checked;
  const known = { ...(design && { design }), ...(target.settings && { settings: target.settings }) };
  const problems = [...target.problems, ...checked.problems];
  if (design === undefined || target.settings === undefined || !compiles(problems)) {
    return { ...known, problems };
  }
  return { ...known, problems, ...compiledEntities(design, target.settings, digestOf) };
}

/** Without a version, the content names it: the digest of the spec that has none. */
function compiledEntities(design: Design, settings: Settings, digestOf: (spec: TaskSpec) => string) {
  const entities = kindOf(design).compile(design, settings);
  const name = kindOf(design).nameOf(design);
  const spec = specOf(entities, name);
  if (spec === undefined) return { entities };
  if (settings.version !== "") return { entities, spec, version: settings.version, digest: digestOf(spec) };
  const version = digestOf(spec).slice(0, VERSION_LENGTH);
  // Compiled anew and not patched: what travels in `_F_SS_C` holds the version too.
  const versioned = kindOf(design).compile(design, { ...settings, version });
  const final = specOf(versioned, name) ?? spec;
  return { entities: versioned, spec: final, version, digest: digestOf(final) };
}

/** The task that bears the design's name; others may stand beside it. */
function specOf(entities: readonly Entity[], name: string): TaskSpec | undefined {
  for (const entity of entities) {
    if (entity.type === "task" && (entity.id.name ?? "") === name) return entity.spec;
  }
  return undefined;
}
