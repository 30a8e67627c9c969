/** Deeper documents are refused before anything walks them: a walk of many thousand levels ends the stack. */
export const DEEPEST = 100;

/** An integer of this many digits may not fit a double (2^53 has sixteen). */
const LONG_DIGITS = 16;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

interface JsonOutline {
  depth: number;
  /** Some number outside a text has so many digits that a double could lose some. */
  longNumber: boolean;
}

/** Looks over a JSON text without reading it: how deep it goes, and whether JSON.parse would lose digits. */
export function outlineJson(text: string): JsonOutline {
  let depth = 0;
  let deepest = 0;
  let digits = 0;
  let longNumber = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (character === QUOTE) index = endOfText(text, index);
    if (character >= 0x30 && character <= 0x39) {
      digits += 1;
      if (digits >= LONG_DIGITS) longNumber = true;
      continue;
    }
    digits = 0;
    if (character === 0x5b || character === 0x7b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (character === 0x5d || character === 0x7d) depth -= 1;
  }
  return { depth: deepest, longNumber };
}

/** The place of the quote that ends the text which starts at `start`, or the end of everything. */
function endOfText(text: string, start: number): number {
  let index = text.indexOf('"', start + 1);
  while (index !== -1) {
    let slashes = 0;
    while (text.charCodeAt(index - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return index;
    index = text.indexOf('"', index + 1);
  }
  return text.length;
}
