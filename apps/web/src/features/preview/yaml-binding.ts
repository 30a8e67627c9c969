import { readText, steps } from "@fletch/task";
import type { editor } from "monaco-editor/editor";

import type { DesignDocument, DocumentState } from "../../document/index.ts";
import { isApple, keysToLeave } from "../../lib/shortcuts.ts";
import { codeOptions } from "./code-options.ts";
import { withLineEnds } from "./line-ends.ts";
import type { Monaco } from "./monaco-type.ts";
import { bringTo, tinter } from "./show-change.ts";
import { registerYamlFixes } from "./yaml-fixes.ts";
import { maskCredentials } from "./yaml-masks.ts";
import { registerYamlWords } from "./yaml-providers.ts";

import classes from "./code.module.css";

/** How long the cursor rests before its field is marked, in milliseconds. */
const REST = 120;

/** Texts longer than this many characters are not read only to show the place of the cursor: the next key would wait for it. */
const LONG = 100_000;

export interface BoundYaml {
  /** Whether values that look like credentials can be read. */
  readonly hideCredentials: (hides: boolean) => void;
  readonly dispose: () => void;
}

/**
 * An editor of the document's YAML. What is typed goes to the document; what the form, undo and fixes change comes back
 * as edits, so that cursor, folding and scroll stay.
 */
export function bindYaml(monaco: Monaco, box: HTMLElement, design: DesignDocument): BoundYaml {
  const model = monaco.editor.createModel(design.state.text, "yaml");
  const code = monaco.editor.create(box, {
    ...codeOptions,
    model,
    ariaLabel: `YAML of the design. ${keysToLeave(isApple())} lets Tab leave the editor.`,
  });
  const tint = tinter(monaco, code);
  const masks = maskCredentials(monaco, code, box);
  const bracket = code.createDecorationsCollection();
  let own = false;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const typed = model.onDidChangeContent(() => {
    if (own) return;
    design.typeText(withLineEnds(model.getValue(), design.state.text));
  });
  const moved = code.onDidChangeCursorPosition(({ position }) => {
    if (!code.hasTextFocus() || design.state.text.length > LONG) return;
    clearTimeout(rest);
    rest = setTimeout(() => {
      const { pathAt } = readText(design.state.text);
      design.setActive(pathAt({ line: position.lineNumber, column: position.column }), "text");
    }, REST);
  });
  // What a form changed last is in the text before anything is typed there.
  const entered = code.onDidFocusEditorText(() => design.flush());
  const left = code.onDidBlurEditorText(() => design.seal());

  const showText = (state: DocumentState): void => {
    own = true;
    const lines = bringTo(monaco, model, state.text);
    own = false;
    const [first] = lines;
    if (first === undefined || state.lastChange?.by === "text") return;
    tint.tint(lines);
    code.render();
    code.revealLinesInCenterIfOutsideViewport(first.from, lines.at(-1)?.to ?? first.to);
  };
  const goTo = ({ textRequest }: DocumentState): void => {
    if (textRequest === undefined) return;
    const position = { lineNumber: textRequest.line, column: textRequest.column };
    code.setPosition(position);
    code.revealPositionInCenter(position);
    code.focus();
  };

  let seen: DocumentState | undefined;
  const show = (): void => {
    const { state } = design;
    const before = seen;
    seen = state;
    const newText = before?.text !== state.text;
    if (newText) showText(state);
    if (before?.problems !== state.problems || before?.unreadable !== state.unreadable) {
      showProblems(monaco, model, state);
      masks.show(state);
    }
    if (newText || before?.active !== state.active) showActive(code, bracket, state);
    if (before?.textRequest !== state.textRequest) goTo(state);
  };
  show();
  const stop = design.subscribe(show);
  const words = registerYamlWords(monaco, model, {
    value: () => design.state.value,
    stepsAt: (line, column) => steps(readText(model.getValue()).pathAt({ line, column })),
  });
  const fixes = registerYamlFixes(monaco, model, design);
  return {
    hideCredentials: (next) => {
      masks.hide(next);
      masks.show(design.state);
    },
    dispose: () => {
      stop();
      clearTimeout(rest);
      for (const part of [words, fixes, typed, moved, entered, left, tint, masks, code, model])
        part.dispose();
    },
  };
}

/** Marks in the text what is wrong with it. */
function showProblems(
  monaco: Monaco,
  model: editor.ITextModel,
  { unreadable, problems }: DocumentState,
): void {
  const { Error: error, Warning: warning, Info: notice } = monaco.MarkerSeverity;
  const severities = { error, warning, notice };
  const shown = unreadable.length > 0 ? unreadable : problems;
  monaco.editor.setModelMarkers(
    model,
    "design",
    shown.flatMap(({ range, message, severity }) =>
      range === undefined
        ? []
        : {
            message,
            severity: severities[severity],
            startLineNumber: range.start.line,
            startColumn: range.start.column,
            endLineNumber: range.end.line,
            endColumn: range.end.column,
          },
    ),
  );
}

/** Marks the lines of the field that somebody is at, and brings them into view when that is in the form. */
function showActive(
  code: editor.IStandaloneCodeEditor,
  bracket: editor.IEditorDecorationsCollection,
  { active, unreadable, text }: DocumentState,
): void {
  if (active === undefined || active.path === "" || unreadable.length > 0 || text.length > LONG) {
    bracket.clear();
    return;
  }
  const { rangeOf } = readText(text);
  const range = rangeOf(active.path);
  if (range === undefined) return;
  const key = rangeOf(active.path, "key");
  const from = key?.start.line ?? range.start.line;
  bracket.set([
    {
      range: {
        startLineNumber: from,
        startColumn: 1,
        endLineNumber: range.end.line,
        endColumn: 1,
      },
      options: { isWholeLine: true, linesDecorationsClassName: classes["bracket"] ?? "" },
    },
  ]);
  if (active.by === "form" && !code.hasTextFocus()) code.revealLineInCenterIfOutsideViewport(from);
}
