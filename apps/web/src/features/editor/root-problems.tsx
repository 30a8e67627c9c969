import { Message } from "../../components/message.tsx";
import { isShallowEqual, misplaced, useDocumentActions, useDocumentState } from "../../document/index.ts";

import classes from "./notices.module.css";

/** What is wrong with the design as a whole and so belongs to no field. */
export function RootProblems() {
  const problems = useDocumentState(
    ({ value, problems: all, unreadable }) =>
      // Of these, a banner tells.
      unreadable.length > 0 || misplaced(value) === ""
        ? []
        : all.filter(({ path, in: where }) => path === "" && where === undefined),
    isShallowEqual,
  );
  const { edit } = useDocumentActions();
  if (problems.length === 0) return null;
  return (
    <section aria-label="The design as a whole" className={classes["root"]}>
      {problems.map(({ message, severity, fix }) => (
        <Message
          key={message}
          tone={severity}
          action={fix && { label: fix.title, run: () => edit(fix.edits, { label: fix.title }) }}
        >
          {message}
        </Message>
      ))}
    </section>
  );
}
