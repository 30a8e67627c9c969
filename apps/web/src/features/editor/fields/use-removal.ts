import { useState } from "react";

import type { UndoOffer } from "../../../components/undo-offer.tsx";
import { useDocumentActions, useDocumentState } from "../../../document/index.ts";

/**
 * Remembers a removal and offers to take it back for as long as it is the last thing that was done: afterwards undo would
 * take back something else.
 */
export function useRemoval(): {
  readonly offer: UndoOffer | undefined;
  readonly removed: (label: string) => void;
} {
  const [last, setLast] = useState<string>();
  const stands = useDocumentState(({ history }) => last !== undefined && history.past.at(-1)?.label === last);
  const { undo } = useDocumentActions();
  return {
    offer: stands && last !== undefined ? { text: `${last.replace("Remove", "Removed")}.`, undo } : undefined,
    removed: setLast,
  };
}
