import { isShallowEqual, useDocumentState, valueAt } from "../../../document/index.ts";
import type { Part, ReferencePlace } from "./reference-lists.ts";

/** Where the reference points to, as far as it is said. */
export function useReferencePlace(): ReferencePlace {
  return useDocumentState(({ value }) => {
    const text = (part: Part): string => {
      const given = valueAt(value, `/${part}`);
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
