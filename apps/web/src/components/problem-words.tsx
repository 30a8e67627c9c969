import type { Problem } from "@fletch/task";

import { placeInWords } from "../lib/place-words.ts";

/** A problem away from its field: which field, and the words that stand there. */
export function ProblemWords({ problem, kind }: { readonly problem: Problem; readonly kind: unknown }) {
  const place = placeInWords(problem, kind);
  return (
    <>
      {place !== undefined && <strong>{place}: </strong>}
      {problem.message}
    </>
  );
}
