import { type Draft, draftKeyOf, readDraft, removeDraft, writeDraft } from "./drafts.ts";

/** How long after the last change a draft is written, in milliseconds. */
const REST = 1000;

type Kept = Omit<Draft, "key" | "at">;

export interface DraftKeeper {
  /** Writes soon. `undefined`: there is nothing beyond the saved design, the draft goes away; but not one of another tab. */
  keep(draft: (() => Kept) | undefined): void;
  /** Writes now what waits. */
  flush(): void;
  /** The draft belongs to a saved design from now on. */
  adopt(designId: string): void;
  /** Removes the draft, and what waits to be written. */
  drop(): void;
  readonly key: string;
}

/** Keeps a draft in the browser, a little after the last change. */
export function draftKeeper(
  start: { readonly key: string; readonly storage: Storage },
  tell: (outcome: { readonly at: number } | { readonly reason: string }) => void,
): DraftKeeper {
  const { storage } = start;
  let { key } = start;
  let waiting: { readonly draft: (() => Kept) | undefined } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the draft was written that this tab began with, or wrote last. */
  let own = readDraft(key, storage)?.at;
  const write = (): void => {
    clearTimeout(timer);
    if (waiting === undefined) return;
    const { draft } = waiting;
    waiting = undefined;
    const at = Date.now();
    try {
      if (draft !== undefined) {
        writeDraft({ ...draft(), key, at }, storage);
        own = at;
      } else if (readDraft(key, storage)?.at === own) removeDraft(key, storage);
      tell({ at });
    } catch (error) {
      waiting = { draft };
      tell({ reason: reasonOf(error) });
    }
  };
  return {
    get key() {
      return key;
    },
    keep: (draft) => {
      waiting = { draft };
      clearTimeout(timer);
      timer = setTimeout(write, REST);
    },
    flush: write,
    drop: () => {
      clearTimeout(timer);
      waiting = undefined;
      removeDraft(key, storage);
    },
    adopt: (designId) => {
      const next = draftKeyOf(designId);
      if (next !== key) removeDraft(key, storage);
      key = next;
    },
  };
}

const reasonOf = (error: unknown): string =>
  error instanceof DOMException && error.name === "QuotaExceededError"
    ? "this browser's storage is full. Save the design, or delete drafts in the library."
    : "this browser does not keep data for this page. Save the design, or download the YAML.";
