import type { EntityOutcome } from "@fletch/contract";

import { Message } from "../../../components/message.tsx";
import { EntityList } from "../entity-list.tsx";
import { leftBehind } from "../entity-outcomes.ts";

import classes from "./review.module.css";

/** Of a design that stands for several things: what came of each, and what is to be done where not all are there. */
export function ReviewLeft({ entities }: { readonly entities: readonly EntityOutcome[] }) {
  if (entities.length < 2) return null;
  const left = leftBehind(entities);
  return (
    <div className={classes["left"]}>
      {left !== undefined && <Message tone="warning">{left}</Message>}
      <EntityList label="What came of each" entities={entities} />
    </div>
  );
}
