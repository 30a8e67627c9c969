import type { DesignSummary } from "@fletch/contract";
import { Button, CloseButton } from "@mantine/core";
import type { Ref } from "react";

import { focusWhenDrawn } from "../../components/focus.ts";
import { Message } from "../../components/message.tsx";
import { wordsOf } from "../../lib/problem-document.ts";
import type { DesignChanges } from "./design-calls.ts";

import classes from "./library.module.css";

export interface ListNoticeProps {
  readonly changes: DesignChanges;
  /** What was deleted last and can be brought back. */
  readonly deleted: DesignSummary | undefined;
  readonly onDone: () => void;
  /** The button that brings it back. */
  readonly ref: Ref<HTMLButtonElement>;
}

const what = {
  rename: "The design keeps its title",
  duplicate: "The design was not duplicated",
  remove: "The design was not deleted",
  restore: "The design was not brought back",
  exporting: "The design was not exported",
} as const;

/** What the last change of the list came to: something to take back, or why it did not happen. */
export function ListNotice({ changes, deleted, onDone, ref }: ListNoticeProps) {
  const names = Object.keys(what) as (keyof typeof what)[];
  const failed = names.find((name) => changes[name].isError);
  const restore = (): void => {
    if (deleted === undefined) return;
    changes.restore.mutate(deleted, {
      onSuccess: () => {
        onDone();
        focusWhenDrawn(() =>
          document.querySelector<HTMLElement>(`[aria-label="Designs"] a[href="/designs/${deleted.id}"]`),
        );
      },
    });
  };
  return (
    <div role="status" aria-live="polite">
      {failed !== undefined && (
        <div className={classes["bar"]}>
          <Message tone="error">{`${what[failed]}: ${wordsOf(changes[failed].error).detail}`}</Message>
          <CloseButton aria-label="Close this message" onClick={() => changes[failed].reset()} />
        </div>
      )}
      {failed === undefined && deleted !== undefined && (
        <div className={classes["bar"]}>
          <span>{`Deleted "${deleted.title}".`}</span>
          <span>
            <Button
              ref={ref}
              size="compact-sm"
              variant="default"
              loading={changes.restore.isPending}
              onClick={restore}
            >
              Undo
            </Button>
            <CloseButton
              component="button"
              display="inline-flex"
              aria-label="Close this message"
              onClick={onDone}
            />
          </span>
        </div>
      )}
    </div>
  );
}
