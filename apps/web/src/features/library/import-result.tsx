import { CloseButton } from "@mantine/core";
import { Link } from "wouter";

import { Message } from "../../components/message.tsx";
import type { Imported } from "./import-files.ts";

import classes from "./library.module.css";

/** How many problems of one file are told at once. */
const SHOWN = 5;

/** What became of imported files: links to what came in, and why something did not. */
export function ImportResult({
  outcomes,
  onClose,
}: {
  readonly outcomes: readonly Imported[];
  readonly onClose: () => void;
}) {
  const count = outcomes.filter((outcome) => outcome.design !== undefined).length;
  return (
    <section className={classes["notice"]} aria-label="Imported files" role="status">
      <div className={classes["noticeHead"]}>
        <strong>
          {count} of {outcomes.length} {outcomes.length === 1 ? "file" : "files"} imported
        </strong>
        <CloseButton aria-label="Close the list of imported files" onClick={onClose} />
      </div>
      <ul className={classes["plain"]}>
        {outcomes.map((outcome) => (
          <li key={outcome.file}>
            {outcome.design === undefined ? (
              <span>{outcome.file}</span>
            ) : (
              <Link href={`/designs/${outcome.design.id}`}>{outcome.design.title}</Link>
            )}
            {outcome.failure !== undefined && <Message tone="error">{outcome.failure}</Message>}
            {outcome.problems.slice(0, SHOWN).map((problem) => (
              <Message key={`${problem.path} ${problem.message}`} tone={problem.severity}>
                {problem.range !== undefined && `Line ${problem.range.start.line}: `}
                {problem.message}
              </Message>
            ))}
            {outcome.problems.length > SHOWN && (
              <Message tone="notice">
                {`${outcome.problems.length - SHOWN} more; they show in the editor.`}
              </Message>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
