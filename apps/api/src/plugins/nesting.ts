import { pointer } from "@fletch/task";

/** Deeper documents are refused before anything walks them: a walk of many thousand levels ends the stack. */
export const DEEPEST = 100;

/** Names and values together; more of them than any design has would keep the process from everybody else. */
export const MOST_VALUES = 30_000;

/** An integer of this many digits may not fit a double (2^53 has sixteen). */
const LONG_DIGITS = 16;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

interface JsonOutline {
  /** The text goes beyond one of the limits; it was not looked at further. */
  beyond?: "deep" | "long";
  /** JSON Pointers of names that stand twice in one object: JSON.parse takes the last in silence. */
  repeated: string[];
  /** Some number outside a text has so many digits that a double could lose some. */
  longNumber: boolean;
}

/** An object or a list that is open: the step to what is read, and the names of an object so far. */
interface Open {
  step: string | number;
  names?: Set<string>;
  isName: boolean;
}

/** Looks over a JSON text without reading it: how much it is, and whether JSON.parse would lose something. */
export function outlineJson(text: string): JsonOutline {
  const open: Open[] = [];
  const outline: JsonOutline = { repeated: [], longNumber: false };
  let digits = 0;
  let values = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (character >= 0x30 && character <= 0x39) {
      digits += 1;
      if (digits >= LONG_DIGITS) outline.longNumber = true;
      continue;
    }
    digits = 0;
    const inside = open.at(-1);
    if (character === QUOTE) {
      const end = endOfText(text, index);
      if (inside?.isName) {
        inside.step = nameOf(text.slice(index, end + 1));
        if (inside.names?.has(inside.step)) outline.repeated.push(pointer(...open.map(({ step }) => step)));
        inside.names?.add(inside.step);
        inside.isName = false;
      }
      index = end;
    } else if (character === COMMA || character === COLON) {
      values += 1;
      if (character === COLON || inside === undefined) continue;
      if (typeof inside.step === "number") inside.step += 1;
      inside.isName = inside.names !== undefined;
    } else if (character === 0x7b || character === 0x5b) {
      values += 1;
      open.push(
        character === 0x7b ? { step: "", names: new Set(), isName: true } : { step: 0, isName: false },
      );
    } else if (character === 0x7d || character === 0x5d) open.pop();
    if (open.length > DEEPEST) return { ...outline, beyond: "deep" };
    if (values > MOST_VALUES) return { ...outline, beyond: "long" };
  }
  return outline;
}

/** A name as JSON.parse reads it; what it cannot read is told by itself. */
function nameOf(source: string): string {
  if (!source.includes("\\")) return source.slice(1, -1);
  try {
    return JSON.parse(source) as string;
  } catch {
    return source;
  }
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
