import { Button } from "@mantine/core";

import type { Paste } from "./map-rows.ts";
import { Message } from "./message.tsx";

export interface PasteLeftProps {
  readonly left: Paste;
  readonly onReplace: () => void;
  readonly onKeep: () => void;
}

/** What of a paste did not become rows: names that are there already, for which it asks, and lines that say no name and value. */
export function PasteLeft({ left, onReplace, onKeep }: PasteLeftProps) {
  const names = [...new Set(left.rows.map((row) => row.key))].join(", ");
  return (
    <div role="status">
      {names !== "" && (
        <Message tone="warning">{`The paste has another value for ${names}. What is here was kept.`}</Message>
      )}
      {left.refused.length > 0 && (
        <Message tone="warning">
          {`Not taken, because it is no line of NAME=VALUE: ${left.refused.join(" · ")}`}
        </Message>
      )}
      {names !== "" && (
        <Button size="compact-sm" variant="default" onClick={onReplace}>
          Replace with what was pasted
        </Button>
      )}{" "}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onKeep}>
        {names === "" ? "All right" : "Keep what is here"}
      </Button>
    </div>
  );
}
