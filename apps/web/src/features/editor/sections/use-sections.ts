import { useMemo } from "react";

import { useDerived } from "../../../document/index.ts";
import { placedFields } from "./section-fields.ts";
import { type Section, sections } from "./sections.ts";

/** The sections that a kind of design has something for. */
export function sectionsOf(kind: string): readonly Section[] {
  return sections.filter((section) => section.id === "advanced" || placedFields(section, kind).length > 0);
}

/** The sections of the design's kind. */
export function useSections(): readonly Section[] {
  const kind = useDerived("/kind", (value) => (typeof value === "string" ? value : "task"));
  return useMemo(() => sectionsOf(kind), [kind]);
}
