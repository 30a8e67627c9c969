import type { editor } from "monaco-editor/editor";

/**
 * How every code editor of the page looks and behaves. Brackets have the colour of the text: models decide that, which take
 * it from Monaco's configuration, where it has a name of its own.
 */
export const codeOptions: editor.IStandaloneEditorConstructionOptions & {
  readonly "bracketPairColorization.enabled": boolean;
} = {
  automaticLayout: true,
  fontFamily: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSize: 13,
  lineHeight: 20,
  fontLigatures: false,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  overviewRulerLanes: 0,
  hideCursorInOverviewRuler: true,
  overviewRulerBorder: false,
  lineNumbersMinChars: 4,
  lineDecorationsWidth: 14,
  glyphMargin: false,
  folding: true,
  padding: { top: 8, bottom: 8 },
  renderLineHighlight: "line",
  renderLineHighlightOnlyWhenFocus: true,
  guides: { indentation: true, bracketPairs: false },
  "bracketPairColorization.enabled": false,
  contextmenu: false,
  stickyScroll: { enabled: false },
  occurrencesHighlight: "off",
  unicodeHighlight: { ambiguousCharacters: false },
  scrollbar: { alwaysConsumeMouseWheel: false, verticalScrollbarSize: 10, horizontalScrollbarSize: 10 },
  fixedOverflowWidgets: true,
  wordWrap: "off",
  // Dimmed, as it is on Linux, its number is too faint to read.
  renderFinalNewline: "on",
  quickSuggestions: { other: true, comments: false, strings: true },
  wordBasedSuggestions: "off",
  // A value that is typed out needs no completion: Enter begins the next line.
  acceptSuggestionOnEnter: "smart",
  // A bracket or quote typed over a selection begins the new value, as in the form; around the old one, its twin would stay behind.
  autoSurround: "never",
  tabSize: 2,
  insertSpaces: true,
  detectIndentation: false,
};

export const themeOf = (colorScheme: "light" | "dark"): string => `fletch-${colorScheme}`;
