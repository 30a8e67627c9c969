import type { editor } from "monaco-editor/editor";

import { changeBetween, changedLines } from "../../document/index.ts";
import type { Monaco } from "./monaco-type.ts";

import classes from "./code.module.css";

/** How long changed lines stay tinted, in milliseconds. */
const TINTED = 2_000;

/**
 * Brings a model to a text by the smallest edit, so that cursor, folding and scroll stay, and says which lines that
 * was. A model keeps one kind of line end, so texts are compared without them.
 */
export function bringTo(
  monaco: Monaco,
  model: editor.ITextModel,
  text: string,
): { readonly from: number; readonly to: number } | undefined {
  const before = model.getValue();
  const wanted =
    model.getEOL() === "\r\n" ? text.replaceAll(/\r?\n/g, "\r\n") : text.replaceAll("\r\n", "\n");
  const change = changeBetween(before, wanted);
  if (change === undefined) return undefined;
  const start = model.getPositionAt(change.at);
  const end = model.getPositionAt(change.at + change.removed.length);
  model.pushEditOperations(
    [],
    [{ range: monaco.Range.fromPositions(start, end), text: change.inserted, forceMoveMarkers: true }],
    () => null,
  );
  return changedLines(model.getValue(), change);
}

/** Tints lines for a moment. */
export function tinter(monaco: Monaco, code: editor.ICodeEditor) {
  const decorations = code.createDecorationsCollection();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    tint: ({ from, to }: { readonly from: number; readonly to: number }): void => {
      clearTimeout(timer);
      decorations.set([
        {
          range: new monaco.Range(from, 1, to, 1),
          options: { isWholeLine: true, className: classes["tint"] ?? "" },
        },
      ]);
      timer = setTimeout(() => decorations.clear(), TINTED);
    },
    dispose: (): void => clearTimeout(timer),
  };
}
