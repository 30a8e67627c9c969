import type { Position, Problem, readText, SettingsInput } from "@fletch/task";

import type { Good, Named } from "./analyse.ts";
import type { DraftOrigin } from "./drafts.ts";
import { emptyHistory, type History } from "./history.ts";
import type { ProblemIndex } from "./problem-index.ts";
import type { TextChange } from "./text-change.ts";
import { noMeanings, type TypeMeanings } from "./type-meanings.ts";

export type Origin = DraftOrigin;

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
  readonly validText: string;
  /** Why the text cannot be read. */
  readonly unreadable: readonly Problem[];
  /** Of the last readable text and the settings. */
  readonly problems: readonly Problem[];
  readonly problemIndex: ProblemIndex;
  /** Of the types in the last readable text. */
  readonly types: TypeMeanings;
  readonly image: Named | undefined;
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
  read,
  dirty,
}: Pick<DocumentState, "text" | "settings" | "title" | "origin"> & {
  /** Absent where the worker reads it. */
  readonly read: ReturnType<typeof readText> | undefined;
  readonly dirty: boolean;
}): DocumentState {
  const readable = read !== undefined && read.problems.length === 0;
  return {
    text,
    settings,
    title,
    origin,
    value: readable ? read.value : undefined,
    validText: readable ? text : "",
    unreadable: read?.problems ?? [],
    problems: [],
    problemIndex: new Map(),
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
