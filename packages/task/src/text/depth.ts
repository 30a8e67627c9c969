import { Lexer, Parser } from "yaml";

/** Deeper than any design; what reads a text afterwards recurses. */
export const DEEPEST = 100;

/** A block collection stands further right than the one around it, except a list in a map; so columns bound the depth. */
const LEVELS_PER_COLUMN = 2;

/**
 * Whether a YAML text nests deeper than `limit`, found without recursion. Most texts are cleared by counting alone; the
 * others are taken apart token by token.
 */
export function isTooDeep(text: string, limit: number): boolean {
  return couldBeDeep(text, limit) && parsesDeep(text, limit);
}

function couldBeDeep(text: string, limit: number): boolean {
  let openings = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (character === 0x5b || character === 0x7b) openings += 1;
  }
  let widest = 0;
  for (const [indent] of text.matchAll(/^[ \t?:-]+/gm)) widest = Math.max(widest, indent.length);
  return openings + LEVELS_PER_COLUMN * (widest + 1) > limit;
}

function parsesDeep(text: string, limit: number): boolean {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const _ of parser.next(lexeme)) {
      // Finished documents are of no interest here, only how many levels are open.
    }
    if (parser.stack.length > limit + 2) return true;
  }
  return false;
}
