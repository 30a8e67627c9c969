import type { Problem } from "@fletch/task";
import { type RefObject, useRef } from "react";

import { useDocument, useDocumentActions, useGoToProblem, valueAt } from "../../document/index.ts";
import { useShortcuts } from "../../lib/shortcuts.ts";
import { pathOfElement } from "./go-to-field.ts";
import { sectionsOf } from "./sections/use-sections.ts";

export interface EditorKeys {
  readonly review: () => void;
  readonly showKeys: () => void;
  readonly search: () => void;
  readonly settings: (path: string) => void;
  readonly goToSection: (id: string) => void;
  /** The section in view. */
  readonly section: string;
}

/** As the fields of the design and of its settings bear it. */
const placeOf = (problem: Problem): string =>
  problem.in === undefined ? problem.path : `${problem.in}:${problem.path}`;

const around = (length: number, from: number, by: number): number =>
  (((from + by) % length) + length) % length;

/** The keys of the editor that lead from place to place. */
export function useEditorKeys(page: RefObject<HTMLElement | null>, keys: EditorKeys): void {
  const document = useDocument();
  const { undo, redo, goToText } = useDocumentActions();
  const goTo = useGoToProblem(keys.settings);
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
    if (broken !== undefined) {
      goToText(broken.range?.start ?? { line: 1, column: 1 });
      return;
    }
    const here = pathOfElement(window.document.activeElement);
    const before = shown.current;
    // A problem may be told at a place inside of the field. From the settings the focus went back to where it was before.
    const stays =
      before?.startsWith("settings:") || (here !== undefined && `${before}/`.startsWith(`${here}/`));
    const place = stays ? before : here;
    const at = problems.findIndex((problem) => placeOf(problem) === place);
    const inTurn = problems.map((_, step) => problems[around(problems.length, at, by * step)]);
    const [first] = by > 0 ? problems : problems.slice(-1);
    // Several of one place are one stop.
    const next = at === -1 ? first : (inTurn.find((each) => each && placeOf(each) !== place) ?? problems[at]);
    if (next === undefined) return;
    shown.current = placeOf(next);
    goTo(next);
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
