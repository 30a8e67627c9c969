import type { Problem } from "@fletch/task";
import { UnstyledButton } from "@mantine/core";
import { IconAlertCircle, IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode, Ref } from "react";

import { ProblemWords } from "../../../components/problem-words.tsx";
import { useValue } from "../../../document/index.ts";

import classes from "./review.module.css";

export interface ReviewProblemsProps {
  readonly problems: readonly Problem[];
  readonly onGo: (problem: Problem) => void;
  readonly ref?: Ref<HTMLElement> | undefined;
  /** What more there is to say. */
  readonly children?: ReactNode;
}

/** What blocks: each a way to its field. */
export function ReviewErrors({ problems, onGo, ref, children }: ReviewProblemsProps) {
  return (
    <section ref={ref} tabIndex={-1} className={classes["errors"]} aria-labelledby="review-errors">
      <h3 id="review-errors">
        <IconAlertCircle size={17} aria-hidden /> There is a problem
      </h3>
      <ProblemLinks problems={problems} onGo={onGo} />
      {children}
    </section>
  );
}

/** What does not block, and is worth a look. */
export function ReviewWarnings({ problems, onGo }: ReviewProblemsProps) {
  return (
    <section className={classes["warnings"]} aria-labelledby="review-warnings">
      <h3 id="review-warnings">
        <IconAlertTriangle size={17} aria-hidden />
        {problems.length === 1
          ? " One thing may not go as meant"
          : ` ${problems.length} things may not go as meant`}
      </h3>
      <ProblemLinks problems={problems} onGo={onGo} />
    </section>
  );
}

function ProblemLinks({ problems, onGo }: ReviewProblemsProps) {
  const kind = useValue("/kind");
  return (
    <ul>
      {problems.map((problem) => (
        <li key={`${problem.in} ${problem.path} ${problem.message}`}>
          <UnstyledButton className={classes["link"] ?? ""} onClick={() => onGo(problem)}>
            <ProblemWords problem={problem} kind={kind} />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
