import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { Link } from "wouter";

import { focusWhenDrawn } from "../../components/focus.ts";
import { RelativeTime } from "../../components/relative-time.tsx";
import { type Draft, draftPath, removeDraft, writeDraft } from "../../document/drafts.ts";

import classes from "./library.module.css";

const titleOf = ({ title }: Draft): string => title || "Untitled";

/** Drafts of this browser that were never saved. Discarding can be taken back. */
export function DraftList({
  drafts,
  onChange,
}: {
  readonly drafts: readonly Draft[];
  readonly onChange: () => void;
}) {
  const [discarded, setDiscarded] = useState<Draft>();
  const list = useRef<HTMLElement>(null);
  const discard = (draft: Draft): void => {
    removeDraft(draft.key);
    setDiscarded(draft);
    onChange();
    focusWhenDrawn(() => list.current?.querySelector("[data-undo]"));
  };
  const undo = (): void => {
    if (discarded === undefined) return;
    writeDraft(discarded);
    setDiscarded(undefined);
    onChange();
    const href = draftPath(discarded.key);
    focusWhenDrawn(() => list.current?.querySelector(`[href="${CSS.escape(href)}"]`));
  };
  if (drafts.length === 0 && discarded === undefined) return null;
  return (
    <section ref={list} aria-labelledby="drafts" className={classes["drafts"]}>
      <h2 id="drafts" className={classes["heading"]}>
        Drafts, only in this browser
      </h2>
      <ul className={classes["plain"]}>
        {drafts.map((draft) => (
          <li key={draft.key} className={classes["draft"]}>
            <div className={classes["rowWords"]}>
              <Link href={draftPath(draft.key)} className={classes["rowTitle"]}>
                {titleOf(draft)}
              </Link>
              {draft.taskName !== undefined && (
                <div className={classes["rowName"]}>
                  <code>{draft.taskName}</code>
                </div>
              )}
            </div>
            <span className={classes["rowTime"]}>
              <RelativeTime time={draft.at} />
            </span>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={`Discard ${titleOf(draft)}`}
              onClick={() => discard(draft)}
            >
              Discard
            </Button>
          </li>
        ))}
      </ul>
      {discarded !== undefined && (
        <p className={classes["undo"]} role="status">
          {`Discarded "${titleOf(discarded)}".`}
          <Button data-undo size="compact-sm" variant="default" onClick={undo}>
            Undo
          </Button>
        </p>
      )}
    </section>
  );
}
