import type { Problem } from "@fletch/task";
import type { Ref } from "react";

import { Message } from "../../components/message.tsx";
import { ApiError, takenOf } from "../../lib/api-error.ts";
import { wordsOf } from "../../lib/problem-document.ts";
import { ReviewErrors } from "./review-problems.tsx";

import classes from "./review.module.css";

export interface ReviewFailureProps {
  readonly error: unknown;
  readonly onGo: (problem: Problem) => void;
  readonly ref?: Ref<HTMLElement> | undefined;
}

/** Why it is not registered: mapped to fields as far as that is known, with the raw words below. */
export function ReviewFailure({ error, onGo, ref }: ReviewFailureProps) {
  // The comparison above explains a version that is taken.
  if (takenOf(error) !== undefined) return null;
  const { title, detail } = wordsOf(error);
  const document = error instanceof ApiError ? error.document : undefined;
  const problems = document?.problems?.filter((problem) => problem.severity === "error") ?? [];
  if (problems.length === 0) {
    return (
      <section ref={ref} tabIndex={-1} className={classes["errors"]} aria-label="Not registered">
        <Message tone="error">{`${title}. ${detail}`}</Message>
        <p className={classes["small"]}>Registering again is safe: the same is never registered twice.</p>
      </section>
    );
  }
  return (
    <>
      <ReviewErrors ref={ref} problems={problems} onGo={onGo} />
      {document?.detail !== undefined && (
        <details className={classes["raw"]}>
          <summary>{`${title}: the words of the answer`}</summary>
          <pre>{document.detail}</pre>
        </details>
      )}
    </>
  );
}
