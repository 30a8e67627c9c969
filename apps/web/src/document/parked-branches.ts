import type { DesignEdit } from "@fletch/task";

import { type EntrySource, entrySource, withSources } from "./entry-source.ts";

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

/** Drops what is kept under the paths below a place. */
export function dropBelow(kept: Map<string, unknown>, path: string): void {
  for (const key of kept.keys()) if (key.startsWith(`${path}/`)) kept.delete(key);
}

/** Values that stood at places before another kind of value took them, by place and kind. */
export class ParkedBranches {
  readonly #parked = new Map<string, Parked>();

  /** Forgets what is kept for places below this one. */
  forgetBelow(path: string): void {
    dropBelow(this.#parked, path);
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
