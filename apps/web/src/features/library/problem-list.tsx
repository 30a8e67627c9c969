import { type Problem, steps } from "@fletch/task";

import { Message } from "../../components/message.tsx";

/** A place as the text spells it; rows are counted from 1. */
const placeOf = (path: string): string =>
  steps(path)
    .map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : step))
    .join(" › ");

/** What is wrong with a text, each with its line and place; of many the first ones, and how many more there are. */
export function ProblemList({
  problems,
  most = problems.length,
  opens = false,
}: {
  readonly problems: readonly Problem[];
  readonly most?: number;
  /** The editor shows them all. */
  readonly opens?: boolean;
}) {
  const left = problems.length - most;
  return (
    <>
      {problems.slice(0, most).map((problem, index) => (
        // One slip may be made on several lines.
        <Message key={`${index} ${problem.path} ${problem.message}`} tone={problem.severity}>
          {problem.range !== undefined && `Line ${problem.range.start.line}: `}
          {problem.in === undefined && problem.path !== "" && <strong>{placeOf(problem.path)}: </strong>}
          {problem.message}
        </Message>
      ))}
      {left > 0 && (
        <Message tone="notice">{`${left} more${opens ? "; they show in the editor." : "."}`}</Message>
      )}
    </>
  );
}
