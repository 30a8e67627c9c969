import type { TakenDocument } from "@fletch/contract";
import type { Ref } from "react";

import { Message } from "../../../components/message.tsx";
import { useCompiled, useCredentials } from "../../../document/index.ts";
import { entityName } from "../../../lib/entity-words.ts";
import { maskedIn } from "../../../lib/masked.ts";
import { named } from "../entity-outcomes.ts";
import { differencesToShow } from "../spec-credentials.ts";
import { ReviewLeft } from "./review-left.tsx";

import classes from "./review.module.css";

/** More places than anybody compares by eye. */
const MOST = 20;

export interface ReviewTakenProps {
  readonly taken: TakenDocument;
  /** Whether it is the design's own task that is taken: the comparison shows what it holds. */
  readonly isOwn: boolean;
  readonly ref?: Ref<HTMLElement> | undefined;
}

/** The version of one of several things holds something else. */
export function ReviewTaken({ taken, isOwn, ref }: ReviewTakenProps) {
  const { entity, entities } = taken;
  return (
    <section ref={ref} tabIndex={-1} className={classes["errors"]} aria-label="Not registered">
      <Message tone="error">
        {`Version ${entity.id.version} of ${named(entity, entities)} is taken and holds something else.`}
      </Message>
      {!isOwn && <Differences taken={taken} />}
      <ReviewLeft entities={entities} />
    </section>
  );
}

function Differences({ taken }: Pick<ReviewTakenProps, "taken">) {
  const own = useCredentials();
  const { entities } = useCompiled();
  const sent = entities.find((entity) => entityName(entity) === entityName(taken.entity))?.spec;
  const { differences } = taken;
  const shown = maskedIn(differencesToShow({ ...taken, differences: differences.slice(0, MOST) }, sent), own);
  return (
    <ul className={classes["differences"]} aria-label="What differs">
      {shown.map(({ path, registered, sent }) => (
        <li key={path}>
          <code>{path}</code>: {inWords(registered)} is registered, {inWords(sent)} is here
        </li>
      ))}
      {differences.length > MOST && <li>{`and ${differences.length - MOST} places more`}</li>}
    </ul>
  );
}

const inWords = (value: unknown) => (value === undefined ? "nothing" : <code>{JSON.stringify(value)}</code>);
