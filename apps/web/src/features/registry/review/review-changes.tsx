import { Button } from "@mantine/core";
import { IconCircleCheck, IconSparkles } from "@tabler/icons-react";

import { RelativeTime } from "../../../components/relative-time.tsx";
import { FailurePanel, SkeletonRows } from "../../../components/state-panel.tsx";
import { ChangeList } from "../change-list.tsx";
import { type Comparison, isOnlyDescription } from "../use-comparison.ts";

import classes from "./review.module.css";

export interface ReviewChangesProps {
  readonly comparison: Comparison;
  readonly version: string;
  /** A free version, offered where the version is taken by something else. */
  readonly suggestion: string;
  readonly onSuggestion: () => void;
  /** Where the task itself is there already: what is known of the things that are registered with it. */
  readonly rest?: string | undefined;
}

/** What registering changes for those who run the task. */
export function ReviewChanges({ comparison, version, suggestion, onSuggestion, rest }: ReviewChangesProps) {
  const { registered, changes, taken } = comparison;
  const count = changes.reduce((sum, group) => sum + group.changes.length, 0);
  if (comparison.pending) return <SkeletonRows count={3} height={48} label="Comparing with the registry" />;
  if (comparison.error !== undefined) {
    return <FailurePanel error={comparison.error} onRetry={comparison.retry} />;
  }
  if (registered === undefined) {
    return (
      <p className={classes["note"]}>
        <IconSparkles size={16} aria-hidden />
        <span>A new task: nothing is registered under this name here yet.</span>
      </p>
    );
  }
  const name = registered.id.version;
  if (count === 0 || (taken && isOnlyDescription(changes))) {
    return (
      <>
        <p className={classes["note"]} data-tone="good">
          <IconCircleCheck size={16} aria-hidden />
          <span>
            <strong>Identical to version {name}</strong>, registered{" "}
            <RelativeTime time={registered.createdAt} />. {rest === undefined && "Nothing needs to be sent."}
          </span>
        </p>
        {rest !== undefined && (
          <p className={classes["note"]}>
            <span>{rest}</span>
          </p>
        )}
        {count > 0 && (
          <p className={classes["note"]}>
            Only the description differs. Flyte keeps the description that a version came with.
          </p>
        )}
      </>
    );
  }
  return (
    <>
      {taken && (
        <p className={classes["note"]} data-tone="bad">
          <span>
            <strong>Version {version} is taken</strong> and holds something else. A version never changes:
            choose another one.
          </span>
          <Button size="compact-sm" variant="default" onClick={onSuggestion}>
            {`Use version ${suggestion}`}
          </Button>
        </p>
      )}
      <p className={classes["note"]}>
        <span>
          {count === 1 ? "One change" : `${count} changes`} to version {name}, registered{" "}
          <RelativeTime time={registered.createdAt} />. Names and versions are not compared; quantities are
          compared by value.
        </span>
      </p>
      <ChangeList changes={changes} label={`Changes to version ${name}`} hidden={comparison.credentials} />
    </>
  );
}
