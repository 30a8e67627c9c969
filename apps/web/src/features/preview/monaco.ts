// The only module that imports Monaco: everything it brings is in one lazily loaded chunk.
import "monaco-editor/features/bracketMatching/register";
import "monaco-editor/features/caretOperations/register";
import "monaco-editor/features/clipboard/register";
import "monaco-editor/features/codeAction/register";
import "monaco-editor/features/codeEditor/register";
import "monaco-editor/features/codicon/register";
import "monaco-editor/features/comment/register";
import "monaco-editor/features/find/register";
import "monaco-editor/features/folding/register";
import "monaco-editor/features/gotoError/register";
import "monaco-editor/features/hover/register";
import "monaco-editor/features/indentation/register";
import "monaco-editor/features/lineSelection/register";
import "monaco-editor/features/linesOperations/register";
import "monaco-editor/features/multicursor/register";
import "monaco-editor/features/readOnlyMessage/register";
import "monaco-editor/features/smartSelect/register";
import "monaco-editor/features/snippet/register";
// The feature `suggest` of 0.57 brings only suggestions in the line; this is the list of them.
import "monaco-editor/editor/contrib/suggest/browser/suggestController";
import "monaco-editor/features/toggleTabFocusMode/register";
import "monaco-editor/features/tokenization/register";
import "monaco-editor/features/wordHighlighter/register";
import "monaco-editor/features/wordOperations/register";
import "monaco-editor/languages/definitions/python/register";
import "monaco-editor/languages/definitions/yaml/register";
import * as monaco from "monaco-editor/editor";
// oxlint-disable-next-line import/default -- the ending makes Vite give a class
import EditorWorker from "monaco-editor/editor/editor.worker?worker";

import { codeOptions, themeOf } from "./code-options.ts";
import { jsonLanguage } from "./json-language.ts";
import { bringTo, tinter } from "./show-change.ts";
import { bindYaml } from "./yaml-binding.ts";

self.MonacoEnvironment = { getWorker: () => new EditorWorker({ name: "code editor" }) };

monaco.languages.register({ id: "json", extensions: [".json"] });
monaco.languages.setMonarchTokensProvider("json", jsonLanguage);

const rules = (colours: Readonly<Record<string, string>>): monaco.editor.ITokenThemeRule[] =>
  Object.entries(colours).map(([token, foreground]) => ({ token, foreground }));

monaco.editor.defineTheme("fletch-light", {
  base: "vs",
  inherit: true,
  rules: rules({
    "": "1c1f26",
    type: "3d46b5",
    "string.key.json": "3d46b5",
    keyword: "8a2b6b",
    string: "1b6b43",
    number: "8f4300",
    comment: "5f6673",
    tag: "3d46b5",
    delimiter: "4a505c",
    operators: "4a505c",
  }),
  colors: {
    "editor.background": "#ffffff",
    "editor.foreground": "#1c1f26",
    "editorLineNumber.foreground": "#666d7a",
    "editorLineNumber.activeForeground": "#1c1f26",
    "editor.lineHighlightBackground": "#f6f7f9",
    "editor.lineHighlightBorder": "#00000000",
    "editorGutter.background": "#ffffff",
    "editorIndentGuide.background1": "#e9ebef",
    focusBorder: "#4650c8",
  },
});
monaco.editor.defineTheme("fletch-dark", {
  base: "vs-dark",
  inherit: true,
  rules: rules({
    "": "dfe2e8",
    type: "aab2ff",
    "string.key.json": "aab2ff",
    keyword: "e6a1cf",
    string: "8fd6ac",
    number: "f0b27a",
    comment: "949cab",
    tag: "aab2ff",
    delimiter: "b3bac6",
    operators: "b3bac6",
  }),
  colors: {
    "editor.background": "#1a1c21",
    "editor.foreground": "#dfe2e8",
    "editorLineNumber.foreground": "#8a91a0",
    "editorLineNumber.activeForeground": "#dfe2e8",
    "editor.lineHighlightBackground": "#20232a",
    "editor.lineHighlightBorder": "#00000000",
    "editorGutter.background": "#1a1c21",
    "editorIndentGuide.background1": "#2c2f36",
    focusBorder: "#737ee3",
  },
});

/** Everything that only works with Monaco, and so comes with it. */
export const codeEditors = { monaco, bindYaml, bringTo, tinter, codeOptions, themeOf };
export type CodeEditors = typeof codeEditors;
