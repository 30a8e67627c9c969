import { digest } from "@fletch/flyteidl/codec";
import { type Compiled, compileDesign, compileError, compiles, type Problem } from "@fletch/task";

import { Refusal } from "../plugins/refusal.ts";
import type { Document } from "./document.ts";

/** A compiled design: whatever a registration or an answer needs of it. */
export type Finished = Required<Omit<Compiled, "entities">>;

/** What stands for no task of its own, such as a reference. */
const nothing = compileError(
  "",
  "unsupported",
  "This design points at a task that is registered already, so there is no spec of its own to compile or register.",
);

/** Compiles what was sent for these settings. Throws a Refusal with all problems when there is no spec. */
export function compileDocument(document: Document, settings: unknown): Finished {
  if (!compiles(document.problems)) throw refused(document.problems);
  const compiled = compileDesign(document.value, settings, digest);
  const problems = [...document.problems, ...document.locate(compiled.problems)];
  if (!compiles(compiled.problems)) throw refused(problems);
  const { design, spec, python, version, digest: hash } = compiled;
  if (design && !spec && python !== undefined) throw refused([...problems, nothing]);
  if (!design || !spec || python === undefined || version === undefined || hash === undefined) {
    throw new Error("the compiler gave neither a spec nor a problem");
  }
  return { design, spec, python, version, digest: hash, problems };
}

export function refused(problems: readonly Problem[]): Refusal {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  return new Refusal("not-acceptable-design", {
    detail: `${errors === 1 ? "There is a problem" : `There are ${errors} problems`} to solve before this design can be used.`,
    problems,
  });
}
