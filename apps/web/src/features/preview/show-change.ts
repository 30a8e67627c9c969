import type { editor } from "monaco-editor/editor";

import { changedLines, changesBetween } from "../../document/index.ts";
import type { Monaco } from "./monaco-type.ts";

import classes from "./code.module.css";

/** How long changed lines stay tinted, in milliseconds. */
const TINTED = 2_000;

export interface Lines {
  readonly from: number;
  /** Inclusive. */
  readonly to: number;
}

/**
 * Brings a model to a text by the smallest edits, so that cursor, folding, colours and scroll stay, and says which lines
 * those were; none when it has the text already. A model keeps one kind of line end, so texts are compared without them.
 */
export function bringTo(monaco: Monaco, model: editor.ITextModel, text: string): readonly Lines[] {
  const wanted =
    model.getEOL() === "\r\n" ? text.replaceAll(/\r?\n/g, "\r\n") : text.replaceAll("\r\n", "\n");
  const changes = changesBetween(model.getValue(), wanted);
  const [first, second] = changes;
  if (first === undefined) return [];
  const edits = changes.map(({ at, removed, inserted }) => ({
    range: monaco.Range.fromPositions(model.getPositionAt(at), model.getPositionAt(at + removed.length)),
    text: inserted,
    forceMoveMarkers: true,
  }));
  model.pushEditOperations([], edits, () => null);
  // Several changes are each within a line.
  return second === undefined
    ? [changedLines(wanted, first)]
    : edits.map(({ range }) => ({ from: range.startLineNumber, to: range.startLineNumber }));
}

/** Tints lines for a moment. */
export function tinter(monaco: Monaco, code: editor.ICodeEditor) {
  const decorations = code.createDecorationsCollection();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    tint: (lines: readonly Lines[]): void => {
      clearTimeout(timer);
      decorations.set(
        lines.map(({ from, to }) => ({
          range: new monaco.Range(from, 1, to, 1),
          options: { isWholeLine: true, className: classes["tint"] ?? "" },
        })),
      );
      timer = setTimeout(() => decorations.clear(), TINTED);
    },
    dispose: (): void => clearTimeout(timer),
  };
}
