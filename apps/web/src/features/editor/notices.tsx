import { Button } from "@mantine/core";
import { IconAlertCircle, IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";

import {
  isShallowEqual,
  misplaced,
  sortOf,
  useAllProblems,
  useDocumentActions,
  useDocumentState,
  useOpenElsewhere,
  useOrigin,
  useSaveState,
  useValue,
} from "../../document/index.ts";

import classes from "./notices.module.css";

/** Why the form cannot be typed into, and the two ways out. */
export function UnreadableBanner() {
  const { problem, revertible } = useDocumentState(
    ({ readOnly, unreadable, validText }) => ({
      problem: readOnly ? unreadable[0] : undefined,
      revertible: validText !== undefined,
    }),
    isShallowEqual,
  );
  const { goToText, revertText } = useDocumentActions();
  if (problem === undefined) return <MisplacedBanner />;
  const start = problem.range?.start;
  return (
    <div className={classes["banner"]} data-tone="error" role="alert">
      <IconAlertCircle size={17} aria-hidden />
      <div className={classes["words"]}>
        <strong>
          {start === undefined ? "The YAML cannot be read." : `YAML line ${start.line} cannot be read.`}
        </strong>{" "}
        {problem.message}{" "}
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

const EMPTY = "format: fletch/v1\nkind: task\n";

/** A list or a text stands where names and values belong: typing into the form would replace it. */
function MisplacedBanner() {
  const path = useDocumentState(({ readOnly, value }) => (readOnly ? misplaced(value) : undefined));
  const value = useValue(path ?? "");
  const problem = useAllProblems().find((each) => each.path === path && each.in === undefined);
  const { goToText, typeText, edit } = useDocumentActions();
  if (path === undefined) return null;
  const whole = path === "";
  const replace = (): void => {
    if (whole) typeText(EMPTY, { label: "Begin with an empty design" });
    else edit([{ op: "remove", path }], { label: "Remove what stands under parameters" });
  };
  return (
    <div className={classes["banner"]} data-tone="error" role="alert">
      <IconAlertCircle size={17} aria-hidden />
      <div className={classes["words"]}>
        <strong>
          {`${whole ? "The YAML" : "What stands under parameters"} is ${sortOf(value)}, not a map of names and values.`}
        </strong>{" "}
        The form cannot show it and waits, so that nothing is lost. {whole && problem?.message}
      </div>
      <div className={classes["actions"]}>
        <Button size="compact-sm" onClick={() => goToText(problem?.range?.start ?? { line: 1, column: 1 })}>
          Go to it
        </Button>
        <Button size="compact-sm" variant="default" onClick={replace}>
          {whole ? "Begin with an empty design" : "Remove it"}
        </Button>
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
  const saved = useOrigin() !== undefined;
  // Of a design that was never saved the draft is all there is.
  const [asked, setAsked] = useState(saved);
  if (!useSaveState().dirty) return null;
  return (
    <div className={classes["banner"]} data-tone="notice" role="status">
      <IconInfoCircle size={17} aria-hidden />
      <div className={classes["words"]}>
        <strong>Your draft is back.</strong>{" "}
        {saved ? "It has changes that are not saved in the library." : "It is not saved in the library."}
      </div>
      <div className={classes["actions"]}>
        <Button size="compact-sm" variant="default" onClick={asked ? onDiscard : () => setAsked(true)}>
          {asked && !saved ? "Discard it for good" : "Discard the draft"}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onKeep}>
          Keep it
        </Button>
      </div>
    </div>
  );
}
