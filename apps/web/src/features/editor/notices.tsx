import { Button } from "@mantine/core";
import { IconAlertCircle, IconInfoCircle } from "@tabler/icons-react";

import { useDocumentActions, useOpenElsewhere, useText } from "../../document/index.ts";

import classes from "./notices.module.css";

/** Why the form cannot be typed into, and the two ways out. */
export function UnreadableBanner() {
  const { readable, problem, revertible } = useText();
  const { goToText, revertText } = useDocumentActions();
  if (readable) return null;
  const start = problem?.range?.start;
  return (
    <div className={classes["banner"]} data-tone="error" role="alert">
      <IconAlertCircle size={17} aria-hidden />
      <div className={classes["words"]}>
        <strong>
          {start === undefined ? "The YAML cannot be read." : `YAML line ${start.line} cannot be read.`}
        </strong>{" "}
        {problem?.message}{" "}
        {revertible
          ? "The form shows the last text that could be read, and waits."
          : "The form waits, empty, until it can be."}
      </div>
      <div className={classes["actions"]}>
        <Button size="compact-sm" onClick={() => goToText(start ?? { line: 1, column: 1 })}>
          Go to error
        </Button>
        {revertible && (
          <Button size="compact-sm" variant="default" onClick={revertText}>
            Revert to last valid text
          </Button>
        )}
      </div>
    </div>
  );
}

/** Two tabs on one draft overwrite each other. */
export function OtherTabBanner() {
  const elsewhere = useOpenElsewhere();
  if (!elsewhere) return null;
  return (
    <div className={classes["banner"]} data-tone="warning" role="alert">
      <IconAlertCircle size={17} aria-hidden />
      <div className={classes["words"]}>
        <strong>This draft is open in another tab.</strong> The tab that is typed in last wins: close one of
        the two.
      </div>
    </div>
  );
}

/** What was not saved the last time is back. */
export function RestoredBanner({
  onDiscard,
  onKeep,
}: {
  readonly onDiscard: () => void;
  readonly onKeep: () => void;
}) {
  return (
    <div className={classes["banner"]} data-tone="notice" role="status">
      <IconInfoCircle size={17} aria-hidden />
      <div className={classes["words"]}>
        <strong>Your draft is back.</strong> It has changes that are not saved in the library.
      </div>
      <div className={classes["actions"]}>
        <Button size="compact-sm" variant="default" onClick={onDiscard}>
          Discard the draft
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onKeep}>
          Keep it
        </Button>
      </div>
    </div>
  );
}
