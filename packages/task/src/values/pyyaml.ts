import { byCodePoint } from "./order.ts";
import { pythonRepr } from "./python-repr.ts";
import { analyzeScalar, isLineBreak, type ScalarAnalysis } from "./pyyaml-scalar.ts";

type Scalar = null | boolean | number | bigint | string;
/** What JSON can say, with integers of any length. */
export type PlainValue = Scalar | readonly PlainValue[] | { readonly [key: string]: PlainValue };

const WIDTH = 80;
const STEP = 2;
/** PyYAML counts the tag `!!str` into a key's length. */
const LONGEST_KEY = 127 - "!!str".length;

/** `yaml.dump(value)` of PyYAML 6: block style, keys sorted, 80 columns, ASCII only. For values without shared parts. */
export function dumpYaml(value: PlainValue): string {
  const emitter = new Emitter();
  emitter.node(value, { inMapping: false });
  emitter.lineBreak();
  return emitter.text;
}

/** `yaml.emitter.Emitter`, for what `dump` makes of plain values. */
class Emitter {
  text = "";
  private column = 0;
  private indent: number | undefined;
  /** Whether the last thing written was white space, or only white space and indicators of this line. */
  private whitespace = true;
  private indention = true;

  node(value: PlainValue, { inMapping, isKey = false }: { inMapping: boolean; isKey?: boolean }): void {
    const outer = this.indent;
    if (value === null || typeof value !== "object") {
      this.indent = (outer ?? 0) + STEP;
      this.scalar(value, !isKey);
    } else if (isList(value)) {
      if (value.length === 0) this.indicator("[]", { space: true, indention: false });
      // A list stands right under its key.
      const flush = inMapping && !this.indention;
      this.indent = outer === undefined ? 0 : outer + (flush ? 0 : STEP);
      for (const item of value) {
        this.writeIndent();
        this.indicator("-", { space: true, indention: true });
        this.node(item, { inMapping: false });
      }
    } else {
      const entries = Object.entries(value).toSorted(([a], [b]) => byCodePoint(a, b));
      if (entries.length === 0) this.indicator("{}", { space: true, indention: false });
      this.indent = outer === undefined ? 0 : outer + STEP;
      for (const entry of entries) this.entry(entry);
    }
    this.indent = outer;
  }

  private entry([key, value]: readonly [string, PlainValue]): void {
    const { characters, multiline } = analyzeScalar(key);
    const simple = characters.length > 0 && characters.length <= LONGEST_KEY && !multiline;
    this.writeIndent();
    if (!simple) this.indicator("?", { space: true, indention: true });
    this.node(key, { inMapping: true, isKey: simple });
    if (!simple) this.writeIndent();
    this.indicator(":", { space: !simple, indention: !simple });
    this.node(value, { inMapping: true });
  }

  private scalar(value: Scalar, split: boolean): void {
    if (typeof value !== "string") {
      this.plain(Array.from(scalarText(value)), split);
      return;
    }
    const analysis = analyzeScalar(value);
    if (analysis.style === "plain") this.plain(analysis.characters, split);
    else if (analysis.style === "single") this.singleQuoted(analysis, split);
    else this.doubleQuoted(analysis, split);
  }

  private write(data: string): void {
    this.text += data;
    this.column += data.length;
  }

  lineBreak(data = "\n"): void {
    this.text += data;
    this.column = 0;
    this.whitespace = true;
    this.indention = true;
  }

  private writeIndent(): void {
    const indent = this.indent ?? 0;
    const stays = this.indention && (this.column < indent || (this.column === indent && this.whitespace));
    if (!stays) this.lineBreak();
    if (this.column < indent) {
      this.whitespace = true;
      this.write(" ".repeat(indent - this.column));
    }
  }

  private indicator(text: string, { space, indention }: { space: boolean; indention: boolean }): void {
    this.write(this.whitespace || !space ? text : ` ${text}`);
    this.whitespace = false;
    this.indention = this.indention && indention;
  }

  /** A line is broken at a single space, once it is too long. */
  private plain(characters: readonly string[], split: boolean): void {
    if (!this.whitespace) this.write(" ");
    for (const word of runs(characters, (character) => character === " ")) {
      if (word === " " && split && this.column > WIDTH) this.writeIndent();
      else this.write(word);
      this.whitespace = false;
      this.indention = false;
    }
  }

  private singleQuoted({ characters }: ScalarAnalysis, split: boolean): void {
    this.indicator("'", { space: true, indention: false });
    const words = runs(characters, (character) =>
      isLineBreak(character) ? "break" : character === " " ? "space" : "word",
    );
    for (const [index, word] of words.entries()) {
      const inside = index > 0 && index < words.length - 1;
      if (isLineBreak(word[0])) {
        this.lineBreak("\n".repeat(word.length + 1));
        this.writeIndent();
      } else if (word === " " && split && inside && this.column > WIDTH) {
        this.writeIndent();
      } else {
        this.write(word.replaceAll("'", "''"));
      }
    }
    this.indicator("'", { space: false, indention: false });
  }

  private doubleQuoted({ characters }: ScalarAnalysis, split: boolean): void {
    this.indicator('"', { space: true, indention: false });
    let pending = "";
    const flush = (): void => {
      this.write(pending);
      pending = "";
    };
    for (const [index, character] of characters.entries()) {
      const isEscaped = character === '"' || character === "\\" || character < " " || character > "~";
      if (isEscaped) {
        flush();
        this.write(escaped(character));
      }
      const inside = index > 0 && index < characters.length - 1;
      // Behind an escape PyYAML looks at the next character, and counts one column less.
      const width = this.column + (isEscaped ? -1 : pending.length);
      if (split && inside && (character === " " || pending === "") && width > WIDTH) {
        this.write(`${pending}\\`);
        pending = "";
        this.writeIndent();
        if (characters[isEscaped ? index + 1 : index] === " ") this.write("\\");
      }
      if (!isEscaped) pending += character;
    }
    flush();
    this.indicator('"', { space: false, indention: false });
  }
}

/** Neighbours that are alike, together. */
function runs(characters: readonly string[], kindOf: (character: string) => unknown): string[] {
  const found: string[] = [];
  let last: unknown;
  for (const character of characters) {
    const kind = kindOf(character);
    if (found.length > 0 && kind === last) found[found.length - 1] += character;
    else found.push(character);
    last = kind;
  }
  return found;
}

const isList = (value: object): value is readonly PlainValue[] => Array.isArray(value);

const scalarText = (value: Exclude<Scalar, string>): string => {
  if (value === null || typeof value === "boolean") return String(value);
  const text = pythonRepr(value);
  return text.includes("e") && !text.includes(".") ? text.replace("e", ".0e") : text;
};

const SHORT: Readonly<Record<string, string>> = {
  "\0": "0",
  "\u0007": "a",
  "\b": "b",
  "\t": "t",
  "\n": "n",
  "\u000B": "v",
  "\f": "f",
  "\r": "r",
  "\u001B": "e",
  '"': '"',
  "\\": "\\",
  "\u0085": "N",
  "\u00A0": "_",
  "\u2028": "L",
  "\u2029": "P",
};

function escaped(character: string): string {
  const short = SHORT[character];
  if (short !== undefined) return `\\${short}`;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  if (code.length <= 2) return `\\x${code.padStart(2, "0")}`;
  return code.length <= 4 ? `\\u${code.padStart(4, "0")}` : `\\U${code.padStart(8, "0")}`;
}
