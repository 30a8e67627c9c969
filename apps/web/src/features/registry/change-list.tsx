import { VisuallyHidden } from "@mantine/core";
import { IconAlertTriangle, IconArrowRight } from "@tabler/icons-react";

import { maskedIn } from "../../lib/masked.ts";
import type { SectionChanges, SpecChange } from "./spec-changes.ts";

import classes from "./review/review.module.css";

/** Differences by the sections of the form, each as before and after. */
export function ChangeList({
  changes,
  label,
  hidden,
  heading: Heading = "h4",
}: {
  readonly changes: readonly SectionChanges[];
  readonly label: string;
  /** Values that look like credentials: that they changed is told, not to what. */
  readonly hidden: readonly string[];
  /** One below the heading that it stands under. */
  readonly heading?: "h3" | "h4";
}) {
  return (
    <div className={classes["changes"]} role="group" aria-label={label}>
      {changes.map((group) => (
        <div key={group.section} role="group" aria-label={group.section}>
          <Heading className={classes["changeSection"]}>{group.section}</Heading>
          <dl className={classes["changeList"]}>
            {group.changes.map((change) => (
              <Change key={change.place} change={withHidden(change, hidden)} />
            ))}
          </dl>
        </div>
      ))}
    </div>
  );
}

const withHidden = (change: SpecChange, hidden: readonly string[]): SpecChange => ({
  ...change,
  ...(change.before !== undefined && { before: maskedIn(change.before, hidden) }),
  ...(change.after !== undefined && { after: maskedIn(change.after, hidden) }),
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
      <VisuallyHidden component="span">{words} </VisuallyHidden>
      {value === undefined ? (
        <em className={classes["unset"]}>unset</em>
      ) : (
        <code data-tone={tone}>{value}</code>
      )}
    </span>
  );
}
