import type { Problem } from "@fletch/task";
import type { Ref } from "react";

import { Message } from "../../../components/message.tsx";
import { ApiError, takenOf } from "../../../lib/api-error.ts";
import { wordsOf } from "../../../lib/problem-document.ts";
import { entitiesOf } from "../entity-outcomes.ts";
import { ReviewLeft } from "./review-left.tsx";
import { ReviewErrors } from "./review-problems.tsx";
import { ReviewTaken } from "./review-taken.tsx";

import classes from "./review.module.css";

export interface ReviewFailureProps {
  readonly error: unknown;
  /** The name of the design's own task. */
  readonly name: string | undefined;
  readonly onGo: (problem: Problem) => void;
  readonly ref?: Ref<HTMLElement> | undefined;
}

/** Why it is not registered: mapped to fields as far as that is known, with the raw words below. */
export function ReviewFailure({ error, name, onGo, ref }: ReviewFailureProps) {
  const entities = entitiesOf(error);
  const taken = takenOf(error);
  if (taken !== undefined) {
    const isOwn = taken.entity.type === "task" && taken.entity.id.name === name;
    // Of a task alone the comparison says it all.
    return isOwn && entities.length < 2 ? null : <ReviewTaken ref={ref} taken={taken} isOwn={isOwn} />;
  }
  const { title, detail } = wordsOf(error);
  const document = error instanceof ApiError ? error.document : undefined;
  const problems = document?.problems?.filter((problem) => problem.severity === "error") ?? [];
  if (problems.length === 0) {
    return (
      <section ref={ref} tabIndex={-1} className={classes["errors"]} aria-label="Not registered">
        <Message tone="error">{`${title}. ${detail}`}</Message>
        {entities.length < 2 && (
          <p className={classes["small"]}>Registering again is safe: the same is never registered twice.</p>
        )}
        <ReviewLeft entities={entities} />
      </section>
    );
  }
  return (
    <>
      <ReviewErrors ref={ref} problems={problems} onGo={onGo}>
        <ReviewLeft entities={entities} />
      </ReviewErrors>
      {document?.detail !== undefined && (
        <details className={classes["raw"]}>
          <summary>{`${title}: the words of the answer`}</summary>
          <pre>{document.detail}</pre>
        </details>
      )}
    </>
  );
}
