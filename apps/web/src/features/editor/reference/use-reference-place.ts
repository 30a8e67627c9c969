import { isShallowEqual, useDocumentState, valueAt } from "../../../document/index.ts";
import type { Part, ReferencePlace } from "./offered-words.ts";

/**
 * Where a reference points to, as far as it is said.
 * @param at where its parts stand: the design itself, or a hint in it
 */
export function useReferencePlace(at = ""): ReferencePlace {
  return useDocumentState(({ value }) => {
    const text = (part: Part): string => {
      const given = valueAt(value, `${at}/${part}`);
      return typeof given === "string" ? given : "";
    };
    return {
      project: text("project"),
      domain: text("domain"),
      name: text("name"),
      version: text("version"),
    };
  }, isShallowEqual);
}
