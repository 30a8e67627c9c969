import { UnstyledButton } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { lazy, type Ref } from "react";

import { PartBoundary } from "../../components/part-boundary.tsx";
import { ProblemWords } from "../../components/problem-words.tsx";
import { useAllProblems, useFormState, useGoToProblem, useValue } from "../../document/index.ts";

import classes from "./notices.module.css";

const AddMissing = lazy(async () => ({ default: (await import("./bulk/whole-design.tsx")).AddMissing }));

/** After the first try to register: everything that stands in the way, each a way to its field. */
export function ProblemSummary({ ref }: { readonly ref: Ref<HTMLDivElement> }) {
  const { submitted } = useFormState();
  const errors = useAllProblems().filter((problem) => problem.severity === "error");
  const goTo = useGoToProblem();
  const kind = useValue("/kind");
  const shown = submitted && errors.length > 0;
  return (
    <>
      {shown && <title>{`Error: ${errors.length} to solve · Fletch`}</title>}
      <div
        ref={ref}
        tabIndex={-1}
        className={classes["summary"]}
        hidden={!shown}
        aria-labelledby="problem-summary"
      >
        <h2 id="problem-summary" className={classes["summaryTitle"]}>
          <IconAlertCircle size={17} aria-hidden /> There is a problem
        </h2>
        <ul>
          {(shown ? errors : []).map((problem) => (
            <li key={`${problem.in}${problem.path}${problem.message}`}>
              <UnstyledButton className={classes["link"]} onClick={() => goTo(problem)}>
                <ProblemWords problem={problem} kind={kind} />
              </UnstyledButton>
            </li>
          ))}
        </ul>
        {shown && (
          <PartBoundary>
            <AddMissing />
          </PartBoundary>
        )}
      </div>
    </>
  );
}
