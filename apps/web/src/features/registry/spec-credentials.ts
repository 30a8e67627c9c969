import type { TakenDocument } from "@fletch/contract";
import type { TaskSpec } from "@fletch/flyteidl/json";
import { credentialTexts, type Entity, steps } from "@fletch/task";

import { carriedContext } from "../../lib/carried-context.ts";
import { maskedIn } from "../../lib/masked.ts";

/** Texts of a spec that look like credentials. Settings that are carried packed count as a whole: nobody reads them there, and what is in them could be anything. */
export function specCredentials(spec: Entity["spec"] | undefined): readonly string[] {
  if (spec === undefined) return [];
  // Workflows and launch plans carry none, and have nothing where tasks do.
  return [...credentialTexts(spec), carriedContext(spec as TaskSpec) ?? []].flat();
}

/** What differs between an entity as it is registered and as it is sent, with the credentials of both sides hidden. */
export function differencesToShow(
  { differences, registered }: Pick<TakenDocument, "differences" | "registered">,
  sent: Entity["spec"] | undefined,
): TakenDocument["differences"] {
  const hidden = [...specCredentials(registered), ...specCredentials(sent)];
  return differences.map((difference) => {
    // An input called password has its default below that name.
    const named = steps(difference.path).flatMap((name) => [
      { [name]: difference.registered },
      { [name]: difference.sent },
    ]);
    return maskedIn(difference, [...hidden, ...named.flatMap(credentialTexts)]);
  });
}
