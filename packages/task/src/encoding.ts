import { compileError, pointer, type Problem } from "./problem.ts";

const MESSAGE =
  "This text holds half of a character (a lone surrogate), which no encoding can write. Remove it, or type the text again.";

/** Texts and names that UTF-8 cannot hold: Python fails on them when it writes the wire, and so would every other reader. */
export function encodingProblems(value: unknown): readonly Problem[] {
  const found: Problem[] = [];
  walk(value, "", found);
  return found;
}

function walk(value: unknown, path: string, found: Problem[]): void {
  if (typeof value === "string") {
    if (!value.isWellFormed()) found.push(compileError(path, "encoding", MESSAGE));
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(item, `${path}/${index}`, found);
  } else if (value !== null && typeof value === "object") {
    for (const [key, item] of Object.entries(value)) {
      if (key.isWellFormed()) walk(item, path + pointer(key), found);
      // A path has to be writable too, so a broken name is told at what holds it.
      else found.push(compileError(path, "encoding", MESSAGE));
    }
  }
}
