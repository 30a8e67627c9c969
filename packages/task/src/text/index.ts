import type { DesignEdit, Problem, Range } from "../problem.ts";

/** A YAML (or JSON) text read once: its value, what is wrong with it, and where everything stands. */
export interface ReadText {
  /** Plain values; absent when the text cannot be read. */
  readonly value?: unknown;
  readonly problems: readonly Problem[];
  /** The range of the node at a JSON Pointer, or of its nearest existing parent. */
  rangeOf(path: string): Range | undefined;
  /** The JSON Pointer of the innermost node at a position, for "the cursor marks the field". */
  pathAt(position: { line: number; column: number }): string;
}

/** One replacement in a text, by character offsets; `to` exclusive. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Reads a design's text. Anchors, aliases, tags, tabs, duplicate keys and several documents are problems with their place. */
export declare function readText(text: string): ReadText;

/**
 * Edits of a design as edits of its text: only the changed node's range, or the lines of an added or removed key.
 * Comments, quoting, order and blank lines elsewhere survive byte for byte.
 * @throws when the text cannot be read (a caller edits only readable text)
 */
export declare function editText(text: string, edits: readonly DesignEdit[]): readonly TextEdit[];

/** A new text for a value (new designs, imports): block style, strings safe for YAML 1.1 readers. */
export declare function writeText(value: unknown): string;
