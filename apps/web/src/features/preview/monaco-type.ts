import type * as monaco from "monaco-editor/editor";

export type Monaco = typeof monaco;
