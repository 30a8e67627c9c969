import type { TaskSpec } from "@fletch/flyteidl/json";
import type { Design } from "./design.ts";
import type { Problem } from "./problem.ts";
import type { Settings } from "./settings.ts";

/** `spec` and `python` are there unless a problem of stage compile is an error. */
export interface Compiled {
  readonly design?: Design;
  readonly spec?: TaskSpec;
  readonly python?: string;
  /** The version used: the settings' own, or one made from the content. */
  readonly version?: string;
  readonly digest?: string;
  readonly problems: readonly Problem[];
}

/**
 * A design to what Flyte would receive: canonical proto3 JSON of flyteidl.admin.TaskSpec, as flytekit's
 * `get_serializable` and `TaskSpec.to_flyte_idl` would make it.
 * @param digestOf sha-256 hex of the deterministic binary of a spec (`digest` of `@fletch/flyteidl/codec`)
 */
export function compileDesign(
  value: unknown,
  settings: unknown,
  digestOf: (spec: TaskSpec) => string,
): Compiled {
  void value;
  void settings;
  void digestOf;
  throw new Error("being written");
}
