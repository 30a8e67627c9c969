import { UnstyledButton } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";

import { ProblemWords } from "../../components/problem-words.tsx";
import {
  useAllProblems,
  useCompiled,
  useDocumentState,
  useGoToProblem,
  useValue,
} from "../../document/index.ts";

import strip from "../../components/strip.module.css";
import classes from "./preview.module.css";

/** How many problems a preview names. */
const MOST = 5;

/** The last result that compiled: dimmed and said to be old while the present text does not compile. */
export function LastGood({ children }: { readonly children: ReactNode }) {
  const { python, stale, failure } = useCompiled();
  const waits = useDocumentState(({ good, pending }) => good === undefined && pending);
  const errors = useAllProblems().filter(
    (problem) => problem.severity === "error" && problem.stage === "compile",
  );
  const goTo = useGoToProblem();
  const kind = useValue("/kind");
  if (python === undefined) {
    return (
      <div className={classes["empty"]}>
        {failure !== undefined ? (
          <Failure reason={failure} />
        ) : waits ? (
          <p role="status">Compiling…</p>
        ) : (
          <>
            <h3>Nothing to show yet</h3>
            <p>The design does not compile. Solve this first:</p>
            <ul>
              {errors.slice(0, MOST).map((problem) => (
                <li key={`${problem.in}${problem.path}${problem.message}`}>
                  <UnstyledButton className={classes["link"]} onClick={() => goTo(problem)}>
                    <ProblemWords problem={problem} kind={kind} />
                  </UnstyledButton>
                </li>
              ))}
              {errors.length > MOST && <li>and {errors.length - MOST} more</li>}
            </ul>
          </>
        )}
      </div>
    );
  }
  return (
    <>
      {failure !== undefined && <Failure reason={failure} />}
      {stale && failure === undefined && (
        <p className={strip["strip"]} role="status">
          <IconAlertCircle size={15} aria-hidden />
          <span>
            The last good result: the design as it is now does not compile. Solve{" "}
            {errors.length === 1 ? "the error" : `${Math.max(errors.length, 1)} errors`} to bring this up to
            date.
          </span>
        </p>
      )}
      <div className={classes["result"]} data-stale={stale || undefined}>
        {children}
      </div>
    </>
  );
}

function Failure({ reason }: { readonly reason: string }) {
  return (
    <p className={strip["strip"]} role="alert">
      <IconAlertCircle size={15} aria-hidden />
      <span>The preview stopped: {reason}. Reload the page; what you typed is kept in this browser.</span>
    </p>
  );
}
