import type { Problem } from "@fletch/task";
import { IconAlertTriangle, IconArrowRight } from "@tabler/icons-react";

import { useAllProblems } from "../../document/index.ts";
import type { SectionChanges, SpecChange } from "./spec-changes.ts";

import classes from "./review.module.css";

/** Variables whose values look like credentials: that they changed is told, not to what. */
function maskedLabels(problems: readonly Problem[]): ReadonlySet<string> {
  const names = problems
    .filter((problem) => problem.code === "credential")
    .flatMap((problem) => /^(?:\/parameters\/environment|\/env)\/([^/]+)$/.exec(problem.path)?.[1] ?? []);
  return new Set(names.map((name) => `Variable ${name}`));
}

/** Differences by the sections of the form, each as before and after. */
export function ChangeList({
  changes,
  label,
}: {
  readonly changes: readonly SectionChanges[];
  readonly label: string;
}) {
  const masked = maskedLabels(useAllProblems());
  return (
    <div className={classes["changes"]} role="group" aria-label={label}>
      {changes.map((group) => (
        <section key={group.section} aria-label={group.section}>
          <h4 className={classes["changeSection"]}>{group.section}</h4>
          <dl className={classes["changeList"]}>
            {group.changes.map((change) => (
              <Change key={change.place} change={masked.has(change.label) ? hidden(change) : change} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

const DOTS = "••••••••";

const hidden = (change: SpecChange): SpecChange => ({
  ...change,
  ...(change.before !== undefined && { before: DOTS }),
  ...(change.after !== undefined && { after: DOTS }),
});

function Change({ change }: { readonly change: SpecChange }) {
  return (
    <div className={classes["change"]}>
      <dt>{change.label}</dt>
      <dd>
        <span className={classes["sides"]}>
          <Side value={change.before} tone="before" words="was" />
          <IconArrowRight size={14} aria-hidden className={classes["arrow"]} />
          <Side value={change.after} tone="after" words="becomes" />
        </span>
        {change.risk !== undefined && (
          <span className={classes["risk"]}>
            <IconAlertTriangle size={14} aria-hidden />
            <span>
              <strong>Look twice.</strong> {change.risk}
            </span>
          </span>
        )}
      </dd>
    </div>
  );
}

function Side({
  value,
  tone,
  words,
}: {
  readonly value: string | undefined;
  readonly tone: "before" | "after";
  readonly words: string;
}) {
  return (
    <span>
      <span className={classes["hiddenWord"]}>{words} </span>
      {value === undefined ? (
        <em className={classes["unset"]}>unset</em>
      ) : (
        <code data-tone={tone}>{value}</code>
      )}
    </span>
  );
}
