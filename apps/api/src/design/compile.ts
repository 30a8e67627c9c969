import { digest, WireError } from "@fletch/flyteidl/codec";
import {
  type Compiled,
  compileDesign,
  compileError,
  compiles,
  type Design,
  type Entity,
  type Problem,
} from "@fletch/task";

import { Refusal } from "../plugins/refusal.ts";
import type { Document } from "./document.ts";

/** A compiled design: whatever a registration or an answer needs of it. */
export interface Finished extends Pick<Compiled, "problems"> {
  readonly design: Design;
  /** In the order of their registration. */
  readonly entities: readonly Entity[];
  /** The task itself; a reference has none of its own. */
  readonly main?: Required<Pick<Compiled, "spec" | "version" | "digest">>;
}

/** Compiles what was sent for these settings. Throws a Refusal with all problems when it does not compile. */
export function compileDocument(document: Document, settings: unknown): Finished {
  if (!compiles(document.problems)) throw refused(document.problems);
  const compiled = compiledWithDigest(document.value, settings);
  const problems = [...document.problems, ...document.locate(compiled.problems)];
  if (!compiles(compiled.problems)) throw refused(problems);
  const { design, spec, version, digest: hash, entities } = compiled;
  if (!design || !entities) throw new Error("the compiler gave neither entities nor a problem");
  if (spec === undefined || version === undefined || hash === undefined)
    return { design, entities, problems };
  return { design, entities, problems, main: { spec, version, digest: hash } };
}

/** What no message of Flyte can hold is the design's fault: it is told like everything else that does not compile. */
function compiledWithDigest(value: unknown, settings: unknown): Compiled {
  try {
    return compileDesign(value, settings, digest);
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    throw refused([
      compileError(
        "",
        "invalid-value",
        `Flyte's message cannot hold this design: ${error.path} ${error.reason}.`,
      ),
    ]);
  }
}

export function refused(problems: readonly Problem[]): Refusal {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  return new Refusal("not-acceptable-design", {
    detail: `${errors === 1 ? "There is a problem" : `There are ${errors} problems`} to solve before this design can be used.`,
    problems,
  });
}
