import { digest } from "@fletch/flyteidl/codec";
import { type Compiled, compileDesign, compiles, type Design, type Entity, type Problem } from "@fletch/task";

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
  const compiled = compileDesign(document.value, settings, digest);
  const problems = [...document.problems, ...document.locate(compiled.problems)];
  if (!compiles(compiled.problems)) throw refused(problems);
  const { design, spec, version, digest: hash, entities } = compiled;
  if (!design || !entities) throw new Error("the compiler gave neither entities nor a problem");
  if (spec === undefined || version === undefined || hash === undefined)
    return { design, entities, problems };
  return { design, entities, problems, main: { spec, version, digest: hash } };
}

export function refused(problems: readonly Problem[]): Refusal {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  return new Refusal("not-acceptable-design", {
    detail: `${errors === 1 ? "There is a problem" : `There are ${errors} problems`} to solve before this design can be used.`,
    problems,
  });
}
