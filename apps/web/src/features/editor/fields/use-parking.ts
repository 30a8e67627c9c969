import type { DesignEdit } from "@fletch/task";

import { type EntrySource, entrySource, withSources } from "../../../document/entry-source.ts";
import { type DesignDocument, useDocument } from "../../../document/index.ts";
import { dropShifted } from "../../../document/parked-branches.ts";
import { valueAt } from "../../../document/plain-value.ts";

interface Lot {
  readonly values: Map<string, unknown>;
  /** How the values were written, with their comments. */
  readonly sources: Map<string, EntrySource>;
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
  const { values, sources, texts } = lots.get(document) ?? openLot(document);
  const before = document.flush();
  const settled = Object.keys(set).length === 0;
  const parkedBefore = enter.some((path) => values.has(path));
  const edits: DesignEdit[] = Object.entries(set).map(([path, value]) => ({ op: "set", path, value }));
  for (const path of leave) {
    const value = valueAt(document.state.value, path);
    values.delete(path);
    sources.delete(path);
    if (value === undefined) continue;
    values.set(path, value);
    const source = entrySource(before, path);
    if (source !== undefined) sources.set(path, source);
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
  else {
    const back = enter.flatMap((path) => {
      const source = sources.get(path);
      return source !== undefined && edits.some((edit) => edit.path === path)
        ? [[path, source] as const]
        : [];
    });
    const written = withSources(before, edits, back);
    if (written === undefined) document.edit(edits, { label });
    else document.restoreText(written, { label });
  }
  texts.set(leave.join(), { before, after: document.flush() });
}

/** A lot that forgets what it keeps for rows of lists once they are not where they were. */
function openLot(document: DesignDocument): Lot {
  const lot: Lot = { values: new Map(), sources: new Map(), texts: new Map() };
  let { value } = document.state;
  document.subscribe(() => {
    for (const kept of Object.values(lot)) dropShifted(kept, value, document.state.value);
    ({ value } = document.state);
  });
  lots.set(document, lot);
  return lot;
}
