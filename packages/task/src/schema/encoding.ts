import { compileError, pointer, type Problem } from "../problem.ts";

const MESSAGE =
  "This text holds half of a character (a lone surrogate), which no encoding can write. Remove it, or type the text again.";

const TOO_LARGE = "This number is too large. Put it in quotes when it is meant as a text.";

/** zod's records leave it out without a word. */
const LOST = "__proto__";

/** Texts and names that UTF-8 cannot hold: Python fails on them when it writes the wire, and so would every other reader. Likewise numbers without an end, and a name that no object here can have. */
export function encodingProblems(value: unknown): readonly Problem[] {
  const found: Problem[] = [];
  walk(value, [], found);
  return found;
}

/** @param steps where the value stands; a path is made of them only for what is told */
function walk(value: unknown, steps: (string | number)[], found: Problem[]): void {
  if (typeof value === "string") {
    if (!value.isWellFormed()) found.push(compileError(pointer(...steps), "encoding", MESSAGE));
  } else if (typeof value === "number") {
    // JSON.parse makes infinity of 1e400; a text with such a number is refused where it is read.
    if (!Number.isFinite(value)) found.push(compileError(pointer(...steps), "wrong-type", TOO_LARGE));
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      steps.push(index);
      walk(value[index], steps, found);
      steps.pop();
    }
  } else if (value !== null && typeof value === "object") {
    for (const key of Object.keys(value)) {
      // A path has to be writable too, so a broken name is told at what holds it.
      if (!key.isWellFormed()) {
        found.push(compileError(pointer(...steps), "encoding", MESSAGE));
        continue;
      }
      steps.push(key);
      if (key === LOST)
        found.push(
          compileError(pointer(...steps), "key-name", `"${LOST}" cannot be a name here. Choose another.`),
        );
      walk((value as Readonly<Record<string, unknown>>)[key], steps, found);
      steps.pop();
    }
  }
}
