import { useEffect, useRef } from "react";

/** One key combination and what it does. Palette, help and tooltips are made from this table. */
export interface Shortcut {
  readonly label: string;
  /** `Mod` is Ctrl, on macOS Cmd. */
  readonly keys: readonly string[];
}

export const shortcuts = {
  save: { label: "Save the design", keys: ["Mod+S"] },
  review: { label: "Review and register", keys: ["Mod+Enter"] },
  undo: { label: "Undo", keys: ["Mod+Z"] },
  redo: { label: "Redo", keys: ["Mod+Shift+Z", "Mod+Y"] },
  nextPane: { label: "Next pane", keys: ["F6"] },
  previousPane: { label: "Previous pane", keys: ["Shift+F6"] },
  nextSection: { label: "Next section", keys: ["Alt+PageDown"] },
  previousSection: { label: "Previous section", keys: ["Alt+PageUp"] },
  nextProblem: { label: "Next problem", keys: ["F8"] },
  previousProblem: { label: "Previous problem", keys: ["Shift+F8"] },
  search: { label: "Find a field", keys: ["Mod+K"] },
  help: { label: "Show the keys", keys: ["?"] },
} as const satisfies Record<string, Shortcut>;
export type ShortcutName = keyof typeof shortcuts;

export const isApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether the screen is all there is to type on, as far as a browser tells. */
export const onlyTouched = (): boolean => matchMedia("(any-hover: none)").matches;

/** What a person reads: `Ctrl+S`, on macOS `⌘S`. */
export function keysInWords(keys: string, apple: boolean): string {
  return apple
    ? keys.replaceAll("Mod+", "⌘").replaceAll("Shift+", "⇧").replaceAll("Alt+", "⌥")
    : keys.replaceAll("Mod", "Ctrl");
}

/** The code editor's own keys, after which Tab leaves it. */
export const keysToLeave = (apple: boolean): string => (apple ? "Ctrl+Shift+M" : "Ctrl+M");

/** What a keyboard event says of itself. */
export interface Pressed {
  readonly key: string;
  /** The key itself, whatever letter the keyboard's layout gives it. */
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether an event is this key combination. */
export function isPressed(keys: string, event: Pressed, apple: boolean): boolean {
  const parts = keys.split("+");
  const key = parts.pop() ?? "";
  const mod = parts.includes("Mod");
  const single = key.length === 1;
  // A layout of other letters has none of ours: there its place on the keyboard counts.
  const isForeign = event.key.length === 1 && event.key > "\u007f";
  const sameKey = !single
    ? event.key === key
    : isForeign
      ? event.code === `Key${key}`
      : event.key.toLowerCase() === key.toLowerCase();
  // "?" needs Shift on many keyboards, so a sign says by itself whether Shift belongs to it.
  const shift = single && !/[a-z]/i.test(key) ? event.shiftKey : parts.includes("Shift");
  return (
    sameKey &&
    event.shiftKey === shift &&
    event.altKey === parts.includes("Alt") &&
    (apple ? event.metaKey === mod && !event.ctrlKey : event.ctrlKey === mod && !event.metaKey)
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** What is typed there is no part of the document, or not yet: undo is the browser's own. */
export const OWN_UNDO = { "data-own-undo": true } as const;

const undoesItself = (name: string, target: EventTarget | null): boolean =>
  (name === "undo" || name === "redo") && target instanceof Element && target.matches("[data-own-undo]");

/** A dialog is open. What is behind it cannot be seen: it takes no focus, and nothing that is typed. */
export const isBehindDialog = (): boolean => document.querySelector("[aria-modal=true]") !== null;

/** Runs while the calling component is on the screen. A single sign counts only where nobody types. */
export function useShortcuts(actions: Readonly<Partial<Record<ShortcutName, () => void>>>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const apple = isApple();
      for (const [name, run] of Object.entries(latest.current)) {
        const { keys } = shortcuts[name as ShortcutName];
        const hit = keys.find((combination) => isPressed(combination, event, apple));
        if (hit === undefined || (hit.length === 1 && isTyping(event.target))) continue;
        if (undoesItself(name, event.target)) continue;
        event.preventDefault();
        event.stopPropagation();
        if (/^(?:save|review|undo|redo)$/.test(name) || !isBehindDialog()) run();
        return;
      }
    };
    // Before the code editor, whose own keys differ.
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, []);
}
