import { CloseButton } from "@mantine/core";
import { Link } from "wouter";

import { Message } from "../../components/message.tsx";
import type { Imported } from "./import-files.ts";
import { ProblemList } from "./problem-list.tsx";

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
        {outcomes.map((outcome, index) => (
          // Files of two folders may have one name.
          <li key={`${index} ${outcome.file}`}>
            {outcome.design === undefined ? (
              <span>{outcome.file}</span>
            ) : (
              <Link href={`/designs/${outcome.design.id}`}>{outcome.design.title}</Link>
            )}
            {outcome.failure !== undefined && <Message tone="error">{outcome.failure}</Message>}
            <ProblemList problems={outcome.problems} most={SHOWN} opens={outcome.design !== undefined} />
          </li>
        ))}
      </ul>
    </section>
  );
}
