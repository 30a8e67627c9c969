import { useState } from "react";

import { isShallowEqual, useDocumentState, valueAt } from "../../document/index.ts";

const MASK = "••••••••";
/** Shorter texts stand in too many other places to be masked by what they say. */
const SHORTEST = 4;

/**
 * The values that look like credentials, of the design and its settings. While the design does not compile they may not
 * be looked for, and the last ones found count.
 */
export function useCredentials(): readonly string[] {
  const found = useDocumentState(
    ({ problems, value, settings }) =>
      problems
        .filter((problem) => problem.code === "credential")
        .map((problem) => valueAt(problem.in === "settings" ? settings : value, problem.path))
        .filter((text) => typeof text === "string"),
    isShallowEqual,
  );
  const compiles = useDocumentState(({ stale }) => !stale);
  const [kept, setKept] = useState(found);
  if (kept !== found && (compiles || found.length > 0)) setKept(found);
  return kept;
}

/** A text with values hidden, as they are and as JSON and Python write them. */
export function masked(text: string, values: readonly string[]): string {
  let hidden = text;
  for (const value of values) {
    if (value.length < SHORTEST) continue;
    const inQuotes = JSON.stringify(value).slice(1, -1);
    for (const spelling of [value, inQuotes, value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")]) {
      hidden = hidden.replaceAll(spelling, MASK);
    }
  }
  return hidden;
}
