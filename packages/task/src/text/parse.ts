import { Composer, type CST, type Document, Lexer, LineCounter, Parser } from "yaml";

/** Deeper than any design; what reads a text afterwards recurses. */
export const DEEPEST = 100;

/** More words and marks than any design has; to read them takes long. */
const MOST_LEXEMES = 100_000;

/** A text as the yaml library sees it, before anything is refused. */
export interface ParsedText {
  readonly text: string;
  readonly lines: LineCounter;
  /** Empty texts give none, nor do those that nest deeper or go on longer than any design. */
  readonly documents: readonly Document.Parsed[];
  /** The offset from which on it is not read, and why. */
  readonly stopped?: { readonly why: "too-deep" | "too-long"; readonly at: number };
}

/** What the parser has open around the nodes of a document. */
const AROUND = 2;

let last: ParsedText | undefined;

/**
 * Parses a text, remembering the last one: a form edit reads the text it has just written. Integers come as bigint so
 * that long ones keep their digits; positions come from the concrete syntax tokens.
 */
export function parseText(text: string): ParsedText {
  if (last?.text !== text) last = parsed(text);
  return last;
}

function parsed(text: string): ParsedText {
  const lines = new LineCounter();
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // The parser does not recurse, what composes its tokens does.
    const why =
      parser.stack.length > DEEPEST + AROUND
        ? "too-deep"
        : (lexemes += 1) > MOST_LEXEMES
          ? "too-long"
          : undefined;
    if (why !== undefined) return { text, lines, documents: [], stopped: { why, at: parser.offset } };
  }
  tokens.push(...parser.end());
  const composer = new Composer({
    intAsBigInt: true,
    keepSourceTokens: true,
    lineCounter: lines,
    prettyErrors: false,
    logLevel: "silent",
    // The library compares each key with all before it; refuse.ts does so in one pass.
    uniqueKeys: false,
  });
  return { text, lines, documents: [...composer.compose(tokens)] };
}
