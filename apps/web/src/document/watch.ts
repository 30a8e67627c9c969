import type { DocumentState } from "./document-state.ts";
import { valueAt } from "./plain-value.ts";

/** Whether what somebody looks at differs between two states. `Part` is all of a state that they may look at. */
export interface Watch<Part extends keyof DocumentState> {
  (before: DocumentState, now: DocumentState): boolean;
  readonly parts?: readonly Part[];
}

export const watchParts =
  <Part extends keyof DocumentState>(...parts: readonly Part[]): Watch<Part> =>
  (before, now) =>
    parts.some((part) => !Object.is(before[part], now[part]));

/**
 * One function for all places of a parameter: a form has hundreds of fields, and a key press changes one of them.
 * @param watch what tells of changes at and below a place
 */
function byPlace<Part extends keyof DocumentState>(watch: (place: string) => Watch<Part>) {
  const never: Watch<Part> = () => false;
  const known = new Map<string, Watch<Part>>();
  return (paths: readonly string[]): Watch<Part> => {
    if (paths.length === 0) return never;
    const place = around(paths);
    const one = known.get(place) ?? watch(place);
    known.set(place, one);
    return one;
  };
}

/** Watches what the design holds at some places. */
export const watchPlaces = byPlace<"value">(
  (place) => (before, now) => differs(before.value, now.value, place),
);

/** Watches what the design and the saved one hold at some places. */
export const watchSavedPlaces = byPlace<"value" | "savedValue">(
  (place) => (before, now) =>
    differs(before.value, now.value, place) || differs(before.savedValue, now.savedValue, place),
);

const differs = (before: unknown, now: unknown, place: string): boolean =>
  !Object.is(before, now) && !Object.is(valueAt(before, place), valueAt(now, place));

/** The innermost place that holds all of these, and no further down than a parameter. */
function around(paths: readonly string[]): string {
  const [first = "", ...others] = paths.map((path) => path.split("/").slice(0, 3).join("/"));
  let place = first;
  for (const other of others)
    while (!`${other}/`.startsWith(`${place}/`)) place = place.slice(0, place.lastIndexOf("/"));
  return place;
}
