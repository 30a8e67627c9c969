import { useState } from "react";

import { isShallowEqual, useDocumentState } from "./context.ts";
import { valueAt } from "./plain-value.ts";

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
