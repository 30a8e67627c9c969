import type { SettingsInput } from "@fletch/task";

import { changeBetween, inverse, play, type TextChange } from "./text-change.ts";

/** What the history goes back and forth over. */
export interface Content {
  readonly text: string;
  readonly settings: SettingsInput;
}

/** One step: what it was called, what it changed, and where in the design. */
export interface Step {
  readonly label: string;
  /** Steps of the same key that follow each other closely are one. */
  readonly merge: string | undefined;
  /** JSON Pointer of the place, to go back to on undo. */
  readonly path: string | undefined;
  /** Milliseconds of the last change that went into this step. */
  readonly at: number;
  readonly text: TextChange | undefined;
  readonly settings: { readonly before: SettingsInput; readonly after: SettingsInput } | undefined;
}

export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** The last step takes no more: its field was left. */
  readonly sealed: boolean;
}

export const emptyHistory: History = { past: [], future: [], sealed: true };

/** How many steps back there are at most. */
const MOST_STEPS = 500;
/** A pause of this many milliseconds ends a step of typing. */
const PAUSE = 500;

export interface HowChanged {
  readonly label: string;
  readonly merge?: string | undefined;
  readonly path?: string | undefined;
  /** Another kind of value was chosen for the place. */
  readonly isSwitch?: boolean;
}

/** Adds what changed between two contents, into the last step when both are the same typing. */
export function record(
  history: History,
  change: {
    readonly before: Content;
    readonly after: Content;
    readonly how: HowChanged;
    readonly at: number;
  },
): History {
  const { before, after, how, at } = change;
  const last = history.past.at(-1);
  const joins =
    !history.sealed &&
    how.merge !== undefined &&
    last?.merge === how.merge &&
    at - last.at < PAUSE &&
    history.future.length === 0;
  const start = joins ? undone(before, last) : before;
  const step: Step = {
    label: how.label,
    merge: how.merge,
    path: how.path,
    at,
    text: changeBetween(start.text, after.text),
    settings:
      start.settings === after.settings ? undefined : { before: start.settings, after: after.settings },
  };
  const past = joins ? history.past.slice(0, -1) : history.past;
  // Typing that ends where it began leaves no step.
  const nothing = step.text === undefined && step.settings === undefined;
  return { past: nothing ? past : [...past, step].slice(-MOST_STEPS), future: [], sealed: nothing };
}

export const seal = (history: History): History => (history.sealed ? history : { ...history, sealed: true });

/** The content before a step. */
export const undone = (content: Content, step: Step): Content => ({
  text: step.text === undefined ? content.text : play(content.text, inverse(step.text)),
  settings: step.settings === undefined ? content.settings : step.settings.before,
});

/** The content after a step that was undone. */
export const redone = (content: Content, step: Step): Content => ({
  text: step.text === undefined ? content.text : play(content.text, step.text),
  settings: step.settings === undefined ? content.settings : step.settings.after,
});

export const stepBack = ({ past, future }: History): History => {
  const step = past.at(-1);
  return step === undefined
    ? { past, future, sealed: true }
    : { past: past.slice(0, -1), future: [step, ...future], sealed: true };
};

export const stepForward = ({ past, future }: History): History => {
  const [step, ...rest] = future;
  return step === undefined
    ? { past, future, sealed: true }
    : { past: [...past, step], future: rest, sealed: true };
};
