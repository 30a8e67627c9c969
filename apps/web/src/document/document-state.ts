import { type ImageInWords, type Position, type Problem, readText, type SettingsInput } from "@fletch/task";

import { taskNameOf } from "../lib/function-of.ts";
import type { Good } from "./analyse.ts";
import type { Draft, DraftOrigin } from "./drafts.ts";
import { emptyHistory, type History } from "./history.ts";
import { misplaced } from "./misplaced.ts";
import type { ProblemIndex } from "./problem-index.ts";
import type { TextChange } from "./text-change.ts";
import { noMeanings, type TypeMeanings } from "./type-meanings.ts";
import { stillUnread, type Unread } from "./unread.ts";

export type Origin = DraftOrigin;
type ReadText = ReturnType<typeof readText>;

/** Texts longer than this many characters are read in the worker alone. */
export const LARGE = 20_000;

export interface SaveState {
  readonly state: "saved" | "draft" | "saving" | "failed";
  /** Milliseconds since 1970 of the last time something was kept. */
  readonly at?: number;
  readonly reason?: string;
  /** Differs from the saved design; always so where there is none. */
  readonly dirty: boolean;
}

/** The last change, for views that show where something happened. */
export interface LastChange {
  readonly by: "form" | "text" | "history";
  readonly label: string;
  readonly path: string | undefined;
  readonly change: TextChange | undefined;
  readonly count: number;
}

export interface FocusRequest {
  readonly path: string;
  readonly count: number;
}

/** The place a person is at: a field of the form, or the cursor of the code editor. */
export interface ActivePlace {
  readonly path: string;
  readonly by: "form" | "text";
}

/** "Go to this place of the YAML"; `count` makes each request another one. */
export interface TextRequest extends Position {
  readonly count: number;
}

/** Everything that is known of a document; each change makes a new one. */
export interface DocumentState {
  readonly text: string;
  readonly settings: SettingsInput;
  readonly title: string;
  readonly origin: Origin | undefined;
  /** Of the last readable text. */
  readonly value: unknown;
  /** Of the saved design; absent where none is, and while it was not read yet. */
  readonly savedValue: unknown;
  /** Absent while no text could be read. */
  readonly validText: string | undefined;
  /** Why the text cannot be read. */
  readonly unreadable: readonly Problem[];
  /** What was last told of {@link isReadOnly}. */
  readonly readOnly: boolean;
  /** What looked like a credential in the last text that could not be read. */
  readonly suspects: readonly string[];
  /** What cannot be read of what was typed into the form. */
  readonly unread: Unread;
  /** Of the last readable text, the settings, and what of the form cannot be read. */
  readonly problems: readonly Problem[];
  readonly problemIndex: ProblemIndex;
  /** Those that fields show without having been touched. */
  readonly told: ReadonlySet<string>;
  /** Of the types in the last readable text. */
  readonly types: TypeMeanings;
  readonly image: ImageInWords | undefined;
  readonly good: Good | undefined;
  /** `good` belongs to an older state: this one does not compile. */
  readonly stale: boolean;
  readonly pending: boolean;
  readonly failure: string | undefined;
  readonly submitted: boolean;
  readonly focus: FocusRequest | undefined;
  readonly textRequest: TextRequest | undefined;
  readonly active: ActivePlace | undefined;
  readonly history: History;
  readonly save: SaveState;
  readonly lastChange: LastChange | undefined;
  /** Another tab has this draft open. */
  readonly openElsewhere: boolean;
}

/** What is known of a document before the worker has answered. */
export function stateAtFirst({
  text,
  settings,
  title,
  origin,
  validText,
  savedText,
  dirty,
  unread,
}: Pick<DocumentState, "text" | "settings" | "title" | "origin" | "unread"> & {
  readonly savedText: string | undefined;
  /** A text that could be read, for as long as the one above cannot be. */
  readonly validText: string | undefined;
  readonly dirty: boolean;
}): DocumentState {
  const read = text.length > LARGE ? undefined : readText(text);
  const last = read?.problems.length === 0 ? { text, read } : readable(validText);
  const unreadable = read?.problems ?? [];
  const value = last?.read.value;
  return {
    text,
    settings,
    title,
    origin,
    value,
    savedValue: savedText === last?.text ? value : savedValueOf(savedText),
    validText: last?.text,
    unreadable,
    readOnly: isReadOnly({ unreadable, value }),
    suspects: [],
    unread,
    problems: [],
    problemIndex: new Map(),
    told: new Set(),
    types: noMeanings,
    image: undefined,
    good: undefined,
    stale: false,
    pending: true,
    failure: undefined,
    submitted: false,
    focus: undefined,
    textRequest: undefined,
    active: undefined,
    history: emptyHistory,
    save: { state: "saved", dirty },
    lastChange: undefined,
    openElsewhere: false,
  };
}

/** Whether forms cannot write: the text cannot be read, or something else than a map stands where they would. */
export const isReadOnly = ({ unreadable, value }: Pick<DocumentState, "unreadable" | "value">): boolean =>
  unreadable.length > 0 || misplaced(value) !== undefined;

/** Of a large text it is known when the worker has read it. */
export const savedValueOf = (text: string | undefined): unknown =>
  text === undefined || text.length > LARGE ? undefined : readable(text)?.read.value;

function readable(text: string | undefined): { readonly text: string; readonly read: ReadText } | undefined {
  if (text === undefined) return undefined;
  const read = readText(text);
  return read.problems.length === 0 ? { text, read } : undefined;
}

/** What is kept of a document in the browser. */
export function draftOf(state: DocumentState): Omit<Draft, "key" | "at"> {
  const { text, settings, title, origin, unreadable, validText, value } = state;
  const unread = stillUnread(value, state.unread);
  return {
    text,
    settings,
    title,
    taskName: taskNameOf(value),
    ...(origin && { origin }),
    ...(unreadable.length > 0 && validText !== undefined && { validText }),
    ...(Object.keys(unread).length > 0 && { unread }),
  };
}
