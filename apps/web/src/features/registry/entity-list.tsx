import type { EntityOutcome } from "@fletch/contract";
import {
  IconAlertCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconEqual,
  IconQuestionMark,
} from "@tabler/icons-react";
import { Link } from "wouter";

import { entityName, kindOfEntity, type NamedEntity } from "../../lib/entity-words.ts";
import { OUTCOME_WORDS } from "./entity-outcomes.ts";

import classes from "./entity-list.module.css";

const icons = {
  registered: IconCircleCheck,
  unchanged: IconEqual,
  conflict: IconAlertCircle,
  refused: IconAlertCircle,
  missing: IconCircleDashed,
  unknown: IconQuestionMark,
};

export interface EntityListProps {
  readonly label: string;
  /** In the order of their registration; with what came of each, once that is known. */
  readonly entities: readonly (NamedEntity & { readonly outcome?: EntityOutcome["outcome"] })[];
  /** Where one has a page of its own. */
  readonly hrefOf?: (index: number) => string | undefined;
}

/** Everything that a design stands for, one below the other. */
export function EntityList({ label, entities, hrefOf }: EntityListProps) {
  return (
    <ol className={classes["list"]} aria-label={label}>
      {entities.map((entity, index) => (
        <li key={entityName(entity)}>
          <span className={classes["kind"]}>{kindOfEntity(entity, entities)}</span>
          <Name name={entity.id.name} href={hrefOf?.(index)} />
          {entity.outcome !== undefined && <Outcome outcome={entity.outcome} />}
        </li>
      ))}
    </ol>
  );
}

function Name({ name, href }: { readonly name: string | undefined; readonly href: string | undefined }) {
  const code = <code>{name}</code>;
  return href === undefined ? code : <Link href={href}>{code}</Link>;
}

function Outcome({ outcome }: Pick<EntityOutcome, "outcome">) {
  const Icon = icons[outcome];
  return (
    <span className={classes["outcome"]} data-outcome={outcome}>
      <Icon size={15} aria-hidden />
      {OUTCOME_WORDS[outcome]}
    </span>
  );
}
