import type { EntityId, EntityOutcome, UnfinishedDocument } from "@fletch/contract";
import { listed } from "@fletch/task";

import { ApiError } from "../../lib/api-error.ts";
import { entityName, kindOfEntity, type NamedEntity } from "../../lib/entity-words.ts";

type Outcome = EntityOutcome["outcome"];

/** What came of an entity, as a person says it. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  registered: "Registered now",
  unchanged: "Was there",
  conflict: "Holds something else",
  refused: "Refused",
  missing: "Not there",
  unknown: "Not known",
};

/** Whether an outcome leaves the very entity in the registry. */
const isThere = ({ outcome }: Pick<EntityOutcome, "outcome">): boolean =>
  outcome === "registered" || outcome === "unchanged";

/** What is known of each entity when a registration failed; nothing when it was not begun, or for one alone. */
export function entitiesOf(error: unknown): readonly EntityOutcome[] {
  if (!(error instanceof ApiError)) return [];
  return (error.document as Partial<UnfinishedDocument>).entities ?? [];
}

/** What a registration that did not end well left behind, and what to do; undefined when it left nothing. */
export function leftBehind(entities: readonly EntityOutcome[]): string | undefined {
  const there = entities.filter(isThere);
  if (there.length === 0) return undefined;
  const verb = there.length === 1 ? "is" : "are";
  return `Only a part is registered: ${several(there, entities)} ${verb} there. ${nextStep(entities)}`;
}

function nextStep(entities: readonly EntityOutcome[]): string {
  const taken = entities.filter(({ outcome }) => outcome === "conflict");
  if (taken.length > 0)
    return `The version holds something else of ${several(taken, entities)}: choose another version to register all of it.`;
  const open = entities.filter(({ outcome }) => outcome === "unknown");
  const unknown = open.length === 0 ? "" : `Whether ${several(open, entities)} is there is not known. `;
  const refused = entities.some(({ outcome }) => outcome === "refused")
    ? "Once what is refused is mended, r"
    : "R";
  return `${unknown}${refused}egistering again goes on where it stopped, and sends nothing twice.`;
}

/**
 * What of a design is not there yet although its task is, as far as the registry can tell.
 * @param beside what the registry holds with the task: it looks only for what stands beside an eager one
 */
export function missingBeside(
  entities: readonly NamedEntity[],
  beside: readonly EntityId[] | undefined,
): readonly NamedEntity[] {
  const isEager = entities.some(({ type }) => type === "workflow");
  const names = new Set(beside?.map(entityName));
  return isEager ? entities.slice(1).filter((entity) => !names.has(entityName(entity))) : [];
}

/** The same in words, with what to do. */
export const missingInWords = (missing: readonly NamedEntity[], all: readonly NamedEntity[]): string =>
  missing.length === 0
    ? "Registering again compares what stands beside the task too, and sends nothing twice."
    : `Not there yet: ${several(missing, all)}. Registering goes on there, and sends nothing twice.`;

/** An entity in the middle of a sentence. */
export const named = (entity: NamedEntity, all: readonly NamedEntity[]): string =>
  `the ${kindOfEntity(entity, all).toLowerCase()} ${entity.id.name ?? ""}`;

/** Several of them. */
const several = (some: readonly NamedEntity[], all: readonly NamedEntity[]): string =>
  listed(
    some.map((entity) => named(entity, all)),
    "and",
  );
