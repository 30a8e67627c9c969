import type { DesignEdit } from "@fletch/task";

import { type DesignDocument, useDocument } from "../../document/index.ts";
import { valueAt } from "../../document/plain-value.ts";

const lots = new WeakMap<DesignDocument, Map<string, unknown>>();

export interface PlaceSwitch {
  readonly leave: readonly string[];
  readonly enter: readonly string[];
  readonly label: string;
  /** What stands at a place that was not parked before. */
  readonly fresh?: Readonly<Record<string, unknown>>;
  /** Written besides, such as the key that tells the ways apart. */
  readonly set?: Readonly<Record<string, unknown>>;
}

/**
 * Changes between ways to say something that lie in several places: those that are left go out of the design and are kept
 * aside, those that are entered come back as they were. One undo step.
 */
export function useParking(): (change: PlaceSwitch) => void {
  const document = useDocument();
  return ({ leave, enter, label, fresh = {}, set = {} }) => {
    const lot = lots.get(document) ?? new Map<string, unknown>();
    lots.set(document, lot);
    const parkedBefore = enter.some((path) => lot.has(path));
    const edits: DesignEdit[] = Object.entries(set).map(([path, value]) => ({ op: "set", path, value }));
    for (const path of leave) {
      const value = valueAt(document.state.value, path);
      lot.delete(path);
      if (value === undefined) continue;
      lot.set(path, value);
      edits.push({ op: "remove", path });
    }
    for (const path of enter) {
      const value =
        parkedBefore && (lot.has(path) || Object.keys(set).length === 0) ? lot.get(path) : fresh[path];
      if (value !== undefined && valueAt(document.state.value, path) === undefined) {
        edits.push({ op: "set", path, value });
      }
    }
    document.edit(edits, { label });
  };
}
