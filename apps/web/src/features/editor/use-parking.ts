import type { DesignEdit } from "@fletch/task";

import { type DesignDocument, useDocument } from "../../document/index.ts";
import { valueAt } from "../../document/plain-value.ts";

interface Lot {
  readonly values: Map<string, unknown>;
  /** Texts before and after a switch, by the places that it left: going straight back brings the very text back. */
  readonly texts: Map<string, { readonly before: string; readonly after: string }>;
}

const lots = new WeakMap<DesignDocument, Lot>();

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
  return (change) => switchPlaces(document, change);
}

/** The same for a document at hand. */
export function switchPlaces(
  document: DesignDocument,
  { leave, enter, label, fresh = {}, set = {} }: PlaceSwitch,
): void {
  const lot = lots.get(document) ?? { values: new Map<string, unknown>(), texts: new Map() };
  lots.set(document, lot);
  const { values, texts } = lot;
  const before = document.flush();
  const settled = Object.keys(set).length === 0;
  const parkedBefore = enter.some((path) => values.has(path));
  const edits: DesignEdit[] = Object.entries(set).map(([path, value]) => ({ op: "set", path, value }));
  for (const path of leave) {
    const value = valueAt(document.state.value, path);
    values.delete(path);
    if (value === undefined) continue;
    values.set(path, value);
    edits.push({ op: "remove", path });
  }
  for (const path of enter) {
    const value = parkedBefore && (values.has(path) || settled) ? values.get(path) : fresh[path];
    if (value !== undefined && valueAt(document.state.value, path) === undefined) {
      edits.push({ op: "set", path, value });
    }
  }
  const way = texts.get(enter.join());
  if (settled && way?.after === before) document.restoreText(way.before, { label });
  else document.edit(edits, { label });
  texts.set(leave.join(), { before, after: document.flush() });
}
