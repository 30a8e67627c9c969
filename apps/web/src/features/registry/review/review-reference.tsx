import { type Problem, referenceProblems } from "@fletch/task";
import { Button } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";

import { FailurePanel, SkeletonRows } from "../../../components/state-panel.tsx";
import { useAllProblems, useDocumentState } from "../../../document/index.ts";
import { useVersion } from "../registry-calls.ts";
import { ReviewFooter } from "./review-footer.tsx";
import { ReviewErrors } from "./review-problems.tsx";

import classes from "./review.module.css";

export interface ReviewReferenceProps {
  readonly onClose: () => void;
  readonly onGo: (problem: Problem) => void;
}

/** A reference is not registered: whether it says of the registered task what the registry says. */
export function ReviewReference({ onClose, onGo }: ReviewReferenceProps) {
  const good = useDocumentState((state) => (state.stale ? undefined : state.good));
  const errors = useAllProblems().filter((problem) => problem.severity === "error");
  const design = good?.design.kind === "reference" ? good.design : undefined;
  const answer = useVersion(errors.length === 0 ? design : undefined);
  const differing =
    good === undefined || design === undefined || answer.data === undefined
      ? undefined
      : referenceProblems(design, {
          said: good.interface,
          registered: answer.data === null ? undefined : (answer.data.spec.template?.interface ?? {}),
        });
  return (
    <>
      <section aria-label="Target" className={classes["target"]}>
        <dl className={classes["facts"]}>
          <dt>Points at</dt>
          <dd>
            <code>
              {design === undefined ? "…" : `${design.project} / ${design.domain} / ${design.name}`}
            </code>
          </dd>
          <dt>Version</dt>
          <dd>
            <code>{design?.version ?? "…"}</code>
          </dd>
        </dl>
        <p>
          <strong>There is nothing to register.</strong> A reference points at a task that is in the registry
          already. Use its Python, <code>@reference_task</code>, in a workflow or a dynamic task.
        </p>
      </section>
      {errors.length > 0 && <ReviewErrors problems={errors} onGo={onGo} />}
      {errors.length === 0 && (
        <section aria-labelledby="review-agreement" role="status">
          <h3 id="review-agreement" className={classes["heading"]}>
            What the registry says
          </h3>
          {answer.isError ? (
            <FailurePanel error={answer.error} onRetry={() => void answer.refetch()} />
          ) : differing === undefined ? (
            <SkeletonRows count={2} height={40} label="Comparing with the registered task" />
          ) : differing.length === 0 ? (
            <p className={classes["note"]} data-tone="good">
              <IconCircleCheck size={16} aria-hidden />
              <span>
                <strong>It agrees with the registered task</strong>: the same inputs and outputs, with the
                same types.
              </span>
            </p>
          ) : (
            <ReviewErrors problems={differing} onGo={onGo} />
          )}
        </section>
      )}
      <ReviewFooter>
        <Button variant="default" onClick={onClose}>
          Go on editing
        </Button>
      </ReviewFooter>
    </>
  );
}
