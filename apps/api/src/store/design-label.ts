import type { Selectable } from "kysely";

import type { DesignsTable } from "./tables.ts";

/** What lists show of a design's text, read from it by whoever saves. */
export interface DesignLabel {
  kind?: string;
  /** The Flyte task name. */
  name?: string;
}

export function labelOf(row: Pick<Selectable<DesignsTable>, "kind" | "name">): DesignLabel {
  return { ...(row.kind !== null && { kind: row.kind }), ...(row.name !== null && { name: row.name }) };
}
