import type { Problem } from "@fletch/task";
import { useState } from "react";

import { carriedContext } from "../lib/carried-context.ts";
import { isShallowEqual, useDocumentState } from "./context.ts";
import { valueAt } from "./plain-value.ts";

/** A comment: it stands on one line. */
const partOf = (text: string, { start, end }: NonNullable<Problem["range"]>): string | undefined =>
  text.split("\n")[start.line - 1]?.slice(start.column - 1, end.column - 1);

/**
 * The values that look like credentials, of the design, its comments and its settings. While the design does not compile they may not
 * be looked for, and the last ones found count.
 */
export function useCredentials(): readonly string[] {
  const found = useDocumentState(
    ({ problems, value, settings, text, good, unreadable, suspects }) => [
      ...(unreadable.length > 0 ? suspects : []),
      ...problems
        .filter((problem) => problem.code === "credential")
        .map((problem) =>
          problem.path === "" && problem.range !== undefined
            ? partOf(text, problem.range)
            : valueAt(problem.in === "settings" ? settings : value, problem.path),
        )
        .filter((found) => typeof found === "string"),
      // A task that makes others carries the settings' variables packed, and so nobody sees them in there.
      ...(problems.some(({ code, in: where }) => code === "credential" && where === "settings")
        ? (good?.entities ?? []).flatMap(
            (entity) => (entity.type === "task" ? carriedContext(entity.spec) : undefined) ?? [],
          )
        : []),
    ],
    isShallowEqual,
  );
  const compiles = useDocumentState(({ stale }) => !stale);
  const [kept, setKept] = useState(found);
  if (kept !== found && (compiles || found.length > 0)) setKept(found);
  return kept;
}
