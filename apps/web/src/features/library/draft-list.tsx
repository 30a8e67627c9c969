import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";

import { RelativeTime } from "../../components/relative-time.tsx";
import { type Draft, removeDraft, writeDraft } from "../../document/drafts.ts";

import classes from "./library.module.css";

/** Drafts of this browser that were never saved. Discarding can be taken back. */
export function DraftList({
  drafts,
  onChange,
}: {
  readonly drafts: readonly Draft[];
  readonly onChange: () => void;
}) {
  const [discarded, setDiscarded] = useState<Draft>();
  const discard = (draft: Draft): void => {
    removeDraft(draft.key);
    setDiscarded(draft);
    onChange();
  };
  const undo = (): void => {
    if (discarded !== undefined) writeDraft(discarded);
    setDiscarded(undefined);
    onChange();
  };
  if (drafts.length === 0 && discarded === undefined) return null;
  return (
    <section aria-labelledby="drafts" className={classes["drafts"]}>
      <h2 id="drafts" className={classes["heading"]}>
        Drafts, only in this browser
      </h2>
      <ul className={classes["plain"]}>
        {drafts.map((draft) => (
          <li key={draft.key} className={classes["draft"]}>
            <Link href={`/drafts/${encodeURIComponent(draft.key)}`} className={classes["rowTitle"]}>
              {draft.title || "Untitled"}
            </Link>
            <span className={classes["rowTime"]}>
              <RelativeTime time={draft.at} />
            </span>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={`Discard ${draft.title || "Untitled"}`}
              onClick={() => discard(draft)}
            >
              Discard
            </Button>
          </li>
        ))}
      </ul>
      {discarded !== undefined && (
        <p className={classes["undo"]} role="status">
          {`Discarded "${discarded.title || "Untitled"}".`}
          <Button size="compact-sm" variant="default" onClick={undo}>
            Undo
          </Button>
        </p>
      )}
    </section>
  );
}
