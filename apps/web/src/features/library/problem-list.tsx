import type { Problem } from "@fletch/task";

import { Message } from "../../components/message.tsx";

/** What is wrong with a text, each with its line; of many the first ones, and how many more there are. */
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
          {problem.message}
        </Message>
      ))}
      {left > 0 && (
        <Message tone="notice">{`${left} more${opens ? "; they show in the editor." : "."}`}</Message>
      )}
    </>
  );
}
