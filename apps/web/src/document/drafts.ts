import type { SettingsInput } from "@fletch/task";

import { browserStorage } from "../lib/browser-storage.ts";
import { jsonOf } from "../lib/json-of.ts";
import type { Unread } from "./unread.ts";

/** What was typed and is not (or not yet) in the library. Kept in this browser. */
export interface Draft {
  /** `design:<id>` for a saved design, `new:<random>` for one that was never saved. */
  readonly key: string;
  readonly title: string;
  /** The Flyte task name, as far as the text says it. */
  readonly taskName?: string | undefined;
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
  const draft = jsonOf(text ?? "") as Partial<Draft> | null | undefined;
  return typeof draft?.text === "string" && typeof draft.key === "string"
    ? { title: "", settings: {} as SettingsInput, at: 0, ...draft, key: draft.key, text: draft.text }
    : undefined;
};

/** Drafts that were begun where the browser keeps nothing: they live as long as the page. */
const unkept = new Map<string, Draft>();

/** Drafts of this browser, the last changed first. */
export const listDrafts = (storage: Storage = browserStorage()): readonly Draft[] =>
  Object.keys(storage)
    .filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => parse(storage.getItem(key)) ?? [])
    .toSorted((a, b) => b.at - a.at);

export const readDraft = (key: string, storage: Storage = browserStorage()): Draft | undefined =>
  parse(storage.getItem(PREFIX + key)) ?? unkept.get(key);

/** @throws a DOMException when the browser keeps nothing (full, or storage is off) */
export const writeDraft = (draft: Draft, storage: Storage = browserStorage()): void =>
  storage.setItem(PREFIX + draft.key, JSON.stringify(draft));

/** Begins a draft, whether the browser keeps it or not: its editor says so then. */
export function beginDraft(draft: Draft): void {
  try {
    writeDraft(draft);
  } catch {
    unkept.set(draft.key, draft);
  }
}

export function removeDraft(key: string, storage: Storage = browserStorage()): void {
  unkept.delete(key);
  storage.removeItem(PREFIX + key);
}

/** The key of a draft that belongs to no saved design. */
export const newDraftKey = (): string =>
  `new:${Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;

/** Where such a draft is opened: nothing in its key needs to be encoded. */
export const draftPath = (key: string): string => `/drafts/${key}`;

/** The key of the draft of a saved design. */
export const draftKeyOf = (designId: string): string => `design:${designId}`;
