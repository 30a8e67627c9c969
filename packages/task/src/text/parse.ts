import { type Document, LineCounter, parseAllDocuments } from "yaml";

/** A text as the yaml library sees it, before anything is refused. */
export interface ParsedText {
  readonly text: string;
  readonly lines: LineCounter;
  /** Empty texts give none. */
  readonly documents: readonly Document.Parsed[];
}

let last: ParsedText | undefined;

/**
 * Parses a text, remembering the last one: a form edit reads the text it has just written. Integers come as bigint so
 * that long ones keep their digits; positions come from the concrete syntax tokens.
 */
export function parseText(text: string): ParsedText {
  if (last?.text === text) return last;
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, {
    intAsBigInt: true,
    keepSourceTokens: true,
    lineCounter: lines,
    prettyErrors: false,
    logLevel: "silent",
    // The library compares each key with all before it; refuse.ts does so in one pass.
    uniqueKeys: false,
  });
  last = { text, lines, documents: Array.isArray(documents) ? documents : [] };
  return last;
}
