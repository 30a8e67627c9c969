import { type RefObject, useRef } from "react";

import { useDocument, valueAt, useDocumentActions } from "../../document/index.ts";
import { useShortcuts } from "../../lib/shortcuts.ts";
import { pathOfElement } from "./go-to-field.ts";
import { sectionsOf } from "./use-sections.ts";

export interface EditorKeys {
  readonly review: () => void;
  readonly showKeys: () => void;
  readonly search: () => void;
  readonly goToSection: (id: string) => void;
  /** The section in view. */
  readonly section: string;
}

const around = (length: number, from: number, by: number): number =>
  (((from + by) % length) + length) % length;

/** The keys of the editor that lead from place to place. */
export function useEditorKeys(page: RefObject<HTMLElement | null>, keys: EditorKeys): void {
  const document = useDocument();
  const { undo, redo, focusPath, goToText } = useDocumentActions();
  /** The place of the problem that was shown last. */
  const shown = useRef<string>(undefined);
  const toPane = (by: number): void => {
    const panes = [...(page.current?.querySelectorAll<HTMLElement>("[data-pane]:not([hidden])") ?? [])];
    const here = panes.findIndex((pane) => pane.contains(window.document.activeElement));
    const next = panes[around(panes.length, here === -1 && by < 0 ? 0 : here, by)];
    const inside = (what: string): HTMLElement | undefined =>
      [...(next?.querySelectorAll<HTMLElement>(what) ?? [])].find((each) => each.checkVisibility());
    (
      inside("[data-code-editor] :is(textarea, .native-edit-context)") ??
      inside("h2[tabindex], a, button, input")
    )?.focus();
  };
  const toSection = (by: number): void => {
    // Where the focus is counts before what is in view.
    const focused = window.document.activeElement?.closest<HTMLElement>("[data-section]");
    const current = focused?.dataset["section"] ?? keys.section;
    const sections = sectionsOf(String(valueAt(document.state.value, "/kind")));
    const at = sections.findIndex(({ id }) => id === current);
    const next = sections[Math.min(Math.max(at + by, 0), sections.length - 1)];
    if (next !== undefined) keys.goToSection(next.id);
  };
  const toProblem = (by: number): void => {
    const { problems, unreadable } = document.state;
    const [broken] = unreadable;
    if (broken !== undefined) goToText(broken.range?.start ?? { line: 1, column: 1 });
    const own = problems.filter((problem) => problem.in === undefined);
    if (own.length === 0) return;
    const here = pathOfElement(window.document.activeElement);
    const before = shown.current;
    // A problem may be told at a place inside of the field.
    const stays = here !== undefined && before !== undefined && `${before}/`.startsWith(`${here}/`);
    const place = stays ? before : here;
    const at = own.findIndex((problem) => problem.path === place);
    const inTurn = own.map((_, step) => own[around(own.length, at, by * step)]);
    // Several of one place are one stop.
    const next = at === -1 ? own.at(by > 0 ? 0 : -1) : inTurn.find((problem) => problem?.path !== place);
    shown.current = next?.path;
    if (next !== undefined) focusPath(next.path);
  };
  useShortcuts({
    review: keys.review,
    undo,
    redo,
    help: keys.showKeys,
    search: keys.search,
    nextPane: () => toPane(1),
    previousPane: () => toPane(-1),
    nextSection: () => toSection(1),
    previousSection: () => toSection(-1),
    nextProblem: () => toProblem(1),
    previousProblem: () => toProblem(-1),
  });
}
