import type { editor, IPosition } from "monaco-editor/editor";

import type { DocumentState } from "../../document/index.ts";
import type { Monaco } from "./monaco-type.ts";

import classes from "./code.module.css";

const KEPT =
  "Not copied: this holds what looks like a credential. Choose “Show it, copy and download” above first.";

/** Monaco's `MessageController`, whose class is none of its API. */
interface Speaker extends editor.IEditorContribution {
  showMessage(message: string, position: IPosition): void;
}

interface Masks {
  /** Whether values that look like credentials are hidden; seen with the next `show`. */
  readonly hide: (hides: boolean) => void;
  readonly show: (state: DocumentState) => void;
  readonly dispose: () => void;
}

/** Hides what looks like a credential in an editor, and keeps it from the clipboard while it is hidden. */
export function maskCredentials(monaco: Monaco, code: editor.IStandaloneCodeEditor, box: HTMLElement): Masks {
  const masks = code.createDecorationsCollection();
  const options = { inlineClassName: classes["masked"] ?? "" };
  let hides = false;

  const show = ({ problems, unreadable, stale, suspects }: DocumentState): void => {
    // Marks move with the text; while that cannot be read or does not compile, they stay.
    const looked = !stale || problems.some(({ code }) => code === "credential");
    if (hides && (unreadable.length > 0 || !looked)) {
      if (masks.length > 0) return;
      const found = suspects.flatMap(
        (text) => code.getModel()?.findMatches(text, false, false, true, null, false) ?? [],
      );
      masks.set(found.map(({ range }) => ({ range, options })));
      return;
    }
    masks.set(
      problems.flatMap(({ code, range }) =>
        hides && code === "credential" && range !== undefined
          ? {
              range: new monaco.Range(range.start.line, range.start.column, range.end.line, range.end.column),
              options,
            }
          : [],
      ),
    );
  };

  const keep = (event: ClipboardEvent): void => {
    const marked = masks.getRanges();
    const taken = code
      .getSelections()
      ?.find((selection) =>
        marked.some((mask) =>
          selection.isEmpty()
            ? mask.startLineNumber <= selection.startLineNumber &&
              selection.startLineNumber <= mask.endLineNumber
            : monaco.Range.areIntersecting(mask, selection),
        ),
      );
    if (taken === undefined || !code.hasTextFocus()) return;
    event.preventDefault();
    event.stopPropagation();
    code.getContribution<Speaker>("editor.contrib.messageController")?.showMessage(KEPT, taken.getPosition());
  };
  const leaving = ["copy", "cut"] as const;
  for (const each of leaving) box.addEventListener(each, keep, true);

  return {
    hide: (next) => {
      hides = next;
    },
    show,
    dispose: () => {
      for (const each of leaving) box.removeEventListener(each, keep, true);
    },
  };
}
