import { applyEdits, type DesignEdit, isEqual, isRecord, pointer, type SettingsInput } from "@fletch/task";

import { valueAt } from "../../document/plain-value.ts";
import { placeInWords } from "../../lib/place-words.ts";

/** A place that both sides changed since they parted. */
export interface Conflict {
  /** JSON Pointer into the whole: `/title`, `/settings/…`, `/design/…`. */
  readonly path: string;
  readonly yours: unknown;
  readonly theirs: unknown;
}

/** What is merged: the design as plain values, what goes with it, and its title. */
export interface Side {
  readonly title: string;
  readonly settings: SettingsInput;
  readonly design: unknown;
}

export interface Merge {
  /** Changes of theirs that touch nothing of yours: they are taken. */
  readonly taken: readonly DesignEdit[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Brings two sides of one design together, field by field.
 * @param base what both began from; without it, everything that differs is a conflict
 */
export function mergeSides(base: Side | undefined, yours: Side, theirs: Side): Merge {
  const theirChanges = base === undefined ? changesBetween(yours, theirs) : changesBetween(base, theirs);
  const yourChanges = base === undefined ? theirChanges : changesBetween(base, yours);
  const places = new Set<string>();
  const taken: DesignEdit[] = [];
  for (const path of theirChanges) {
    const touched = yourChanges.filter((mine) => isAround(mine, path) || isAround(path, mine));
    if (touched.length === 0) taken.push(editTo(theirs, path));
    // The outer one of two places is where both can be looked at.
    else places.add(touched.reduce((outer, mine) => (mine.length < outer.length ? mine : outer), path));
  }
  const outer = [...places].filter(
    (path) => ![...places].some((other) => other !== path && isAround(other, path)),
  );
  const conflicts = outer
    .map((path) => ({ path, yours: valueAt(yours, path), theirs: valueAt(theirs, path) }))
    .filter(({ path, yours: mine, theirs: other }) => changesBetween(mine, other, path).length > 0);
  return { taken: taken.filter((edit) => !outer.some((path) => isAround(path, edit.path))), conflicts };
}

/** What a place of the whole is called: `/design/parameters/retries` reads "Retries", as in the form. */
export function fieldInWords(path: string, kind: unknown): string {
  if (path === "/title") return "Title";
  const [, part, below = ""] = /^\/(settings|design)(.*)$/.exec(path) ?? [];
  const place = part === "settings" ? ({ in: part, path: below } as const) : { path: below };
  return placeInWords(place, kind) ?? "The whole text";
}

/** The edits that put their side of a conflict in place of yours. */
export const takeTheirs = ({ path, theirs }: Conflict): DesignEdit =>
  theirs === undefined ? { op: "remove", path } : { op: "set", path, value: theirs };

/** Splits edits of the whole into those of the design's text, and applies those of settings and title. */
export function applyMerge(
  yours: Side,
  edits: readonly DesignEdit[],
): { readonly title: string; readonly settings: SettingsInput; readonly design: readonly DesignEdit[] } {
  const merged = applyEdits(
    { title: yours.title, settings: yours.settings },
    edits.filter((edit) => !edit.path.startsWith("/design")),
  ) as { title: string; settings?: SettingsInput };
  return {
    title: merged.title,
    settings: merged.settings ?? { project: "", domain: "" },
    design: edits
      .filter((edit) => edit.path.startsWith("/design"))
      .map((edit) => ({ ...edit, path: edit.path.slice("/design".length) })),
  };
}

/** Variables reach the container in their order: another one is a change of all of them. */
const ORDERED: ReadonlySet<string> = new Set(["/settings/env", "/design/parameters/environment"]);

/** Pointers of what differs, as deep as both sides have the same kind of container. */
function changesBetween(a: unknown, b: unknown, path = ""): string[] {
  if (isRecord(a) && isRecord(b)) {
    if (ORDERED.has(path) && !isEqual(namesIn(a, b), namesIn(b, a))) return [path];
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
      changesBetween(own(a, key), own(b, key), path + pointer(key)),
    );
  }
  if (isEqual(a, b)) return [];
  // Lists of one length are compared item by item; where items came or went, places no longer speak of the same item.
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
    return a.flatMap((item, index) => changesBetween(item, b[index], path + pointer(index)));
  }
  return [path];
}

/** The names of one record that another has too, in their order. */
const namesIn = (record: Record<string, unknown>, other: Record<string, unknown>): string[] =>
  Object.keys(record).filter((key) => Object.hasOwn(other, key));

const own = (record: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const isAround = (outer: string, inner: string): boolean => outer === inner || inner.startsWith(`${outer}/`);

function editTo(side: Side, path: string): DesignEdit {
  const value = valueAt(side, path);
  return value === undefined ? { op: "remove", path } : { op: "set", path, value };
}
