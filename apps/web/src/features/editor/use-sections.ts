import { useMemo } from "react";

import { useDerived } from "../../document/index.ts";
import { placedFields } from "./section-fields.ts";
import { type Section, sections } from "./sections.ts";

/** The sections that a kind of design has something for; all of them while the kind is not known. */
export function sectionsOf(kind: string): readonly Section[] {
  const own = sections.filter((section) => placedFields(section, kind).length > 0);
  return own.length === 0
    ? sections
    : sections.filter(({ id }) => id === "advanced" || own.some((each) => each.id === id));
}

/** The sections of the design's kind. */
export function useSections(): readonly Section[] {
  const kind = useDerived("/kind", (value) => (typeof value === "string" ? value : "task"));
  return useMemo(() => sectionsOf(kind), [kind]);
}
