import type { Problem } from "@fletch/task";

import { placeInWords } from "../lib/place-words.ts";

/** A problem away from its field: which field or line, and the words that stand there. */
export function ProblemWords({ problem, kind }: { readonly problem: Problem; readonly kind: unknown }) {
  const { path, range } = problem;
  const line = path === "" && range !== undefined ? `Line ${range.start.line}` : undefined;
  const place = placeInWords(problem, kind) ?? line;
  return (
    <>
      {place !== undefined && <strong>{place}: </strong>}
      {problem.message}
    </>
  );
}
