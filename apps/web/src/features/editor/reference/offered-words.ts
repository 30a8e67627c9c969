/** What a reference points at, part by part; a part that is not written is empty. */
export interface ReferencePlace {
  readonly project: string;
  readonly domain: string;
  readonly name: string;
  readonly version: string;
}
export type Part = keyof ReferencePlace;

/** What the registry has answered when it was asked for one part of a reference. */
export interface Asked {
  readonly isEnabled: boolean;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly values: readonly string[];
  /** Whether there is more than what was asked for. */
  readonly hasMore: boolean;
}

/** Why nothing is offered for a part of a reference, or that what is written is not registered; undefined when all is well. */
export function offeredWords(part: Part, place: ReferencePlace, asked: Asked): string | undefined {
  const { project, domain, name } = place;
  if (!asked.isEnabled) return MISSING[part];
  if (asked.error !== null) {
    return `The registry could not be asked, so nothing is offered: ${asked.error.message} It can be written all the same.`;
  }
  if (asked.isPending) return "Asking the registry…";
  if (asked.values.length === 0) {
    return {
      project: "The registry has no projects yet.",
      domain: `The registry has no project called "${project}".`,
      name:
        name === ""
          ? `No task is registered in ${project}, ${domain} yet.`
          : `No task in ${project}, ${domain} has "${name}" in its name.`,
      version: `Nothing is registered as ${name} in ${project}, ${domain}.`,
    }[part];
  }
  const written = place[part];
  const isKnown = written === "" || asked.hasMore || asked.values.includes(written);
  // Of names the list holds all that are alike, and of longer ones a part may be typed so far.
  return isKnown || part === "name" ? undefined : `The registry has no ${part} called "${written}".`;
}

const MISSING: Readonly<Record<Part, string | undefined>> = {
  project: undefined,
  domain: "Say the project first: then its domains are offered.",
  name: "Say project and domain first: then their tasks are offered.",
  version: "Say the name first: then its versions are offered.",
};
