import { type DesignEdit, pointer, steps } from "@fletch/task";

import { type EntrySource, entrySource, withSources } from "./entry-source.ts";
import { valueAt } from "./plain-value.ts";

/** From one kind of value at a place to another; a kind without a name is none to come back to. */
export interface Branch {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** What the other kind starts as where it has not been there before. */
  readonly fresh: unknown;
}

/** How a branch is taken: by edits, or by a whole text where that keeps how the entry was written. */
type Switch = { readonly edits: readonly DesignEdit[] } | { readonly text: string };

interface Parked {
  readonly value: unknown;
  readonly source: EntrySource | undefined;
}

/**
 * Drops what is kept for the rows of lists that other rows may have taken the place of: by a form, by typing, by undo.
 * @param kept by keys that begin with a path
 */
export function dropShifted(kept: Map<string, unknown>, before: unknown, now: unknown): void {
  for (const key of kept.keys())
    if (isShifted(steps(key.split(/[\n,]/, 1)[0] ?? ""), before, now)) kept.delete(key);
}

/** Equal rows at one index are one object, as {@link share} leaves them. */
function isShifted(path: readonly string[], before: unknown, now: unknown): boolean {
  const [step, ...inner] = path;
  if (step === undefined || Object.is(before, now)) return false;
  if (Array.isArray(before)) {
    if (!Array.isArray(now)) return true;
    const changed = before.flatMap((row, index) => (Object.is(row, now[index]) ? [] : index));
    const stays = changed.length === 1 && before.length === now.length;
    if (!stays && changed.some((index) => index <= Number(step))) return true;
  }
  const at = pointer(step);
  return isShifted(inner, valueAt(before, at), valueAt(now, at));
}

/** Values that stood at places before another kind of value took them, by place and kind. */
export class ParkedBranches {
  readonly #parked = new Map<string, Parked>();

  /** The design has another value now. */
  follow(before: unknown, now: unknown): void {
    dropShifted(this.#parked, before, now);
  }

  /** Puts aside what stands at a place of a text, and tells how the other kind comes there. */
  switch(path: string, branch: Branch, now: { readonly text: string; readonly value: unknown }): Switch {
    const key = (kind: string): string => `${path}\n${kind}`;
    if (branch.from !== undefined && now.value !== undefined)
      this.#parked.set(key(branch.from), { value: now.value, source: entrySource(now.text, path) });
    const parked = branch.to === undefined ? undefined : this.#parked.get(key(branch.to));
    const value = parked?.value ?? branch.fresh;
    const edits: DesignEdit[] = [value === undefined ? { op: "remove", path } : { op: "set", path, value }];
    const written = parked?.source && withSources(now.text, edits, [[path, parked.source]]);
    return written === undefined ? { edits } : { text: written };
  }
}
