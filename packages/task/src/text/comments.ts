import { Lexer } from "yaml";

import { credentialForm } from "../values/credential.ts";

/** A part of a text, by character offsets, and what it looks like. */
interface Suspect {
  readonly why: string;
  readonly from: number;
  readonly to: number;
}

/** What the lexer says besides the text itself: a document begins, brackets end, a scalar follows. */
const MARKS = new Set(["\u0002", "\u0018", "\u001F"]);

/** Comments that hold what looks like a credential by its own form; what they say in words is nobody's value. */
export function credentialsInComments(text: string): readonly Suspect[] {
  // Nearly every text ends here.
  if (!text.includes("#") || credentialForm(text) === undefined) return [];
  const found: Suspect[] = [];
  let at = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (MARKS.has(lexeme)) continue;
    const why = lexeme.startsWith("#") ? credentialForm(lexeme) : undefined;
    if (why !== undefined) {
      const from = at + (/^#+\s*/.exec(lexeme)?.[0].length ?? 0);
      found.push({ why, from, to: at + lexeme.trimEnd().length });
    }
    at += lexeme.length;
  }
  return found;
}
