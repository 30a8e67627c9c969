import type { SettingsInput } from "@fletch/task";

import type { Unread } from "./unread.ts";

/** What was typed and is not (or not yet) in the library. Kept in this browser. */
export interface Draft {
  /** `design:<id>` for a saved design, `new:<random>` for one that was never saved. */
  readonly key: string;
  readonly title: string;
  readonly text: string;
  /** The last text that could be read, where the one above cannot be. */
  readonly validText?: string | undefined;
  /** What was typed into the form and cannot be read. */
  readonly unread?: Unread | undefined;
  readonly settings: SettingsInput;
  /** The saved design it began from. */
  readonly origin?: DraftOrigin;
  /** Milliseconds since 1970. */
  readonly at: number;
}
export interface DraftOrigin {
  readonly designId: string;
  readonly revision: number;
}

const PREFIX = "fletch:draft:";

const parse = (text: string | null): Draft | undefined => {
  if (text === null) return undefined;
  try {
    const draft = JSON.parse(text) as Partial<Draft> | null;
    return typeof draft?.text === "string" && typeof draft.key === "string"
      ? { title: "", settings: {} as SettingsInput, at: 0, ...draft, key: draft.key, text: draft.text }
      : undefined;
  } catch {
    return undefined;
  }
};

/** Drafts of this browser, the last changed first. */
export const listDrafts = (storage: Storage = localStorage): readonly Draft[] =>
  Object.keys(storage)
    .filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => parse(storage.getItem(key)) ?? [])
    .toSorted((a, b) => b.at - a.at);

export const readDraft = (key: string, storage: Storage = localStorage): Draft | undefined =>
  parse(storage.getItem(PREFIX + key));

/** @throws a DOMException when the browser keeps nothing (full, or storage is off) */
export const writeDraft = (draft: Draft, storage: Storage = localStorage): void =>
  storage.setItem(PREFIX + draft.key, JSON.stringify(draft));

export const removeDraft = (key: string, storage: Storage = localStorage): void =>
  storage.removeItem(PREFIX + key);

/** The key of a draft that belongs to no saved design. */
export const newDraftKey = (): string =>
  `new:${Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;

/** The key of the draft of a saved design. */
export const draftKeyOf = (designId: string): string => `design:${designId}`;
