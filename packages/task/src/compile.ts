import type { TaskSpec } from "@fletch/flyteidl/json";

import { assemble, type Described } from "./assemble.ts";
import { checkDesign } from "./check.ts";
import type { Design } from "./design.ts";
import { describe } from "./docstring.ts";
import { compileInterface } from "./interface.ts";
import * as parameters from "./parameters/index.ts";
import { compiles, type Problem } from "./problem.ts";
import { readSettings } from "./read-settings.ts";
import { renderPython } from "./render.ts";
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

/** How many hex digits of the digest make a version. */
const VERSION_LENGTH = 20;

/**
 * A design to what Flyte would receive: canonical proto3 JSON of flyteidl.admin.TaskSpec, as flytekit's
 * `get_serializable` and `TaskSpec.to_flyte_idl` would make it. The ladder: read the settings, check, assemble.
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
  const problems = [...target.problems, ...checked.problems];
  if (design === undefined || target.settings === undefined || !compiles(problems)) {
    return { ...(design && { design }), problems };
  }
  return {
    design,
    problems,
    python: renderPython(design),
    ...compiledSpec(design, target.settings, digestOf),
  };
}

/** Without a version, the content names it: the digest of the spec that has none. */
function compiledSpec(design: Design, settings: Settings, digestOf: (spec: TaskSpec) => string) {
  const given = assemble(design, described(design), settings);
  if (settings.version !== "") return { spec: given, version: settings.version, digest: digestOf(given) };
  const version = digestOf(given).slice(0, VERSION_LENGTH);
  const spec = { ...given, template: { ...given.template, id: { ...given.template?.id, version } } };
  return { spec, version, digest: digestOf(spec) };
}

const described = (design: Design): Described => {
  const { docs } = design.parameters ?? {};
  return {
    interface: compileInterface(design),
    description: describe(docs && parameters.docs.compile(docs), design.docstring ?? {}),
  };
};
