import type { editor, IDisposable, languages } from "monaco-editor/editor";

import type { Monaco } from "./monaco-type.ts";
import { aboutPlace, suggestions } from "./yaml-words.ts";

/** What the providers ask the document for. */
export interface YamlSource {
  /** The value of the last readable text. */
  readonly value: () => unknown;
  /** The JSON Pointer steps of the node at a place, and the range of its key or item. */
  readonly stepsAt: (line: number, column: number) => readonly string[];
}

/** Completion and hover from the schema of designs, for one model. */
export function registerYamlWords(monaco: Monaco, model: editor.ITextModel, source: YamlSource): IDisposable {
  const completion = monaco.languages.registerCompletionItemProvider("yaml", {
    triggerCharacters: [" ", "\n"],
    provideCompletionItems: (asked, position) => {
      if (asked !== model) return { suggestions: [] };
      const at = { line: position.lineNumber, column: position.column };
      const word = model.getWordUntilPosition(position);
      const range = new monaco.Range(at.line, word.startColumn, at.line, word.endColumn);
      return {
        suggestions: suggestions(model.getValue(), at, source.value()).map(
          (one, index): languages.CompletionItem => ({
            label: one.word,
            kind:
              one.kind === "key"
                ? monaco.languages.CompletionItemKind.Property
                : monaco.languages.CompletionItemKind.Value,
            insertText: one.insert,
            detail: one.detail,
            documentation: { value: one.about },
            // In the order of the schema, not of the alphabet.
            sortText: String(index).padStart(4, "0"),
            range,
            ...(one.kind === "key" && {
              insertTextRules: monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet,
              command: { id: "editor.action.triggerSuggest", title: "Suggest" },
            }),
          }),
        ),
      };
    },
  });
  const hover = monaco.languages.registerHoverProvider("yaml", {
    provideHover: (asked, position) => {
      if (asked !== model) return null;
      const about = aboutPlace(source.stepsAt(position.lineNumber, position.column), source.value());
      return about === undefined ? null : { contents: [{ value: about }] };
    },
  });
  return {
    dispose: () => {
      completion.dispose();
      hover.dispose();
    },
  };
}
