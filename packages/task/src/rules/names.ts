import type { CommonDesign, Design } from "../design.ts";
import { kindOf } from "../kinds/index.ts";
import { type Problem, registerError, runWarning } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { utf8Length } from "../values/utf8-length.ts";

/** Project, domain, name and version in flyteadmin's database index together, in bytes; it may take more where they repeat themselves. */
const MOST_BYTES = 2_600;

const NAMELESS = "Give the task a name: Flyte refuses one without.";

/** What flyteadmin makes of the identifier; flytekit checks nothing of it. */
export function names(design: Design, settings?: Settings): readonly Problem[] {
  const name = kindOf(design).nameOf(design);
  const { project = "", domain = "", version = "" } = settings ?? {};
  const own = [
    ...partProblems("project", project),
    ...partProblems("domain", domain),
    ...partProblems("version", version),
    ...(name === "" && design.kind !== "reference" ? [registerError("/name", "missing", NAMELESS)] : []),
  ];
  // No character has more than three bytes to a unit of its text: nearly all names are short enough by that alone.
  if ((name.length + project.length + domain.length + version.length) * 3 <= MOST_BYTES) return own;
  const bytes = utf8Length(name) + utf8Length(project) + utf8Length(domain) + utf8Length(version);
  if (bytes <= MOST_BYTES) return own;
  const inDesign = utf8Length(name) * 2 > bytes;
  const message = `Project, domain, name and version together are ${bytes} bytes long, more than Flyte's database surely takes. Shorten ${inDesign ? "the name" : "the version"}.`;
  const problem = registerError(inDesign ? longestOf(design) : "/version", "too-long", message);
  return [...own, inDesign ? problem : { ...problem, in: "settings" }];
}

const longestOf = ({ module = "", function: name = "" }: CommonDesign): string =>
  module === "" && name === "" ? "/name" : module.length > name.length ? "/module" : "/function";

function partProblems(part: "project" | "domain" | "version", text: string): readonly Problem[] {
  const path = `/${part}`;
  if (text.includes("\0")) {
    const message = "Flyte's database cannot hold a NUL character. Remove it.";
    return [{ ...registerError(path, "invalid-value", message), in: "settings" }];
  }
  if (text !== text.trim()) {
    const message = `The blanks around this ${part} belong to it, and nobody sees them. Remove them.`;
    return [{ ...runWarning(path, "name", message), in: "settings" }];
  }
  // flyteadmin's filters divide at these, so that a version with one of them is not found by a filter.
  if (part === "version" && /[+;,]/.test(text)) {
    const message =
      "Flyte registers this version, but cannot search for one with a plus, semicolon or comma. Use others.";
    return [{ ...runWarning(path, "name", message), in: "settings" }];
  }
  return [];
}
