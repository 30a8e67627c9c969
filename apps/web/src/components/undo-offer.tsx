import { UnstyledButton } from "@mantine/core";

import message from "./message.module.css";
import classes from "./rows.module.css";

/** What was just taken away, and how to have it back. */
export interface UndoOffer {
  readonly text: string;
  readonly undo: () => void;
}

/** Tells a removal and offers to take it back; read aloud when it appears. */
export function UndoLine({ offer }: { readonly offer: UndoOffer | undefined }) {
  return (
    <output className={classes["offer"]}>
      {offer !== undefined && (
        <>
          {offer.text}
          <UnstyledButton className={message["action"] ?? ""} onClick={offer.undo}>
            Undo
          </UnstyledButton>
        </>
      )}
    </output>
  );
}
