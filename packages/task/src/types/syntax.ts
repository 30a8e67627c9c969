import { Recent } from "../values/recent.ts";

/** An annotation as Python's grammar sees it; offsets count characters of the text from 0. */
export type Syntax = Span &
  (
    | { readonly kind: "name"; readonly name: string }
    | { readonly kind: "subscript"; readonly of: Syntax; readonly items: readonly Syntax[] }
    | { readonly kind: "union"; readonly items: readonly Syntax[] }
    | { readonly kind: "list"; readonly items: readonly Syntax[] }
    | { readonly kind: "tuple"; readonly items: readonly Syntax[] }
    | { readonly kind: "dict"; readonly entries: readonly (readonly [Syntax, Syntax])[] }
    | {
        readonly kind: "call";
        readonly of: Syntax;
        readonly args: readonly Syntax[];
        readonly keywords: readonly (readonly [string, Syntax])[];
      }
    | { readonly kind: "string"; readonly value: string }
    | { readonly kind: "number"; readonly value: number | bigint; readonly float: boolean }
    | { readonly kind: "constant"; readonly value: boolean | null }
    | { readonly kind: "ellipsis" }
  );

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is wrong with an annotation and where in its text. */
export class AnnotationError extends Error {
  readonly span: Span;
  constructor(message: string, span: Span) {
    super(message);
    this.span = span;
  }
}

interface Token extends Span {
  readonly kind: "name" | "string" | "number" | "mark" | "end";
  readonly text: string;
}

/** Python's own: others, such as the no-break space, it refuses. */
const BLANKS = /[ \t\f\r\n]*/y;
const TOKEN =
  /([\p{XID_Start}_][\p{XID_Continue}]*(?:[ \t\f\r\n]*\.[ \t\f\r\n]*[\p{XID_Start}_][\p{XID_Continue}]*)*)|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|([-+]?(?:\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+))|(?:\.{3}|[[\](){},|:=])/uy;

/** A union or a Literal of some thousand members. */
const MOST_TOKENS = 10_000;

function tokens(text: string): Token[] {
  const found: Token[] = [];
  let start = afterBlanks(text, 0);
  while (start < text.length) {
    TOKEN.lastIndex = start;
    const match = TOKEN.exec(text);
    if (match === null) throw new AnnotationError(strange(text[start] ?? ""), { start, end: start + 1 });
    const [source, name, string, number] = match;
    const end = start + source.length;
    const kind =
      name !== undefined
        ? "name"
        : string !== undefined
          ? "string"
          : number !== undefined
            ? "number"
            : "mark";
    if (found.length === MOST_TOKENS)
      throw new AnnotationError("This type is far longer than any. Make it shorter.", { start, end });
    // Python reads names in their plain form, ﬁ as fi, and takes blanks around their dots.
    found.push({ kind, text: name?.replaceAll(/\s/g, "").normalize("NFKC") ?? source, start, end });
    start = afterBlanks(text, end);
  }
  found.push({ kind: "end", text: "", start: text.length, end: text.length });
  return found;
}

function afterBlanks(text: string, at: number): number {
  BLANKS.lastIndex = at;
  return at + (BLANKS.exec(text)?.[0].length ?? 0);
}

function strange(mark: string): string {
  if (/["']/.test(mark)) return "A quote is not closed.";
  if (/\s/.test(mark))
    return "A blank of another kind stands here, which Python refuses. Write an ordinary one.";
  return `"${mark}" does not belong in a type.`;
}

/** How deep brackets and classes may be nested: a level is up to three on the wire, which takes 256, and the reader below recurses. */
export const DEEPEST = 60;
export const TOO_DEEP = `This type is nested more than ${DEEPEST} levels deep, which is more than a server takes. Make it flatter.`;

/** The annotations that were read last: the same few stand in a design at every key press, and are read by each who asks. */
const known = new Recent<Syntax>();

/** Reads an annotation. @throws AnnotationError */
export function parseSyntax(text: string): Syntax {
  const before = known.get(text);
  if (before !== undefined) return before;
  const reader = new Reader(tokens(text));
  const read = reader.union();
  reader.end();
  known.add(text, read);
  return read;
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;
  constructor(list: readonly Token[]) {
    this.#tokens = list;
  }

  get #token(): Token {
    return this.#tokens[this.#at] ?? { kind: "end", text: "", start: 0, end: 0 };
  }
  #next(): Token {
    const token = this.#token;
    this.#at += 1;
    return token;
  }
  #takes(mark: string): boolean {
    const found = this.#token.kind === "mark" && this.#token.text === mark;
    if (found) this.#at += 1;
    return found;
  }
  #expect(mark: string, opened: Token): Token {
    const token = this.#token;
    if (!this.#takes(mark)) {
      throw new AnnotationError(
        token.kind === "end"
          ? `The "${opened.text}" is not closed: add "${mark}".`
          : `"${mark}" or "," should stand here.`,
        token.kind === "end" ? opened : token,
      );
    }
    return token;
  }
  end(): void {
    if (this.#token.kind !== "end")
      throw new AnnotationError(`"${this.#token.text}" does not belong here.`, this.#token);
  }

  union(): Syntax {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new AnnotationError(TOO_DEEP, this.#token);
    const items = [this.#postfix()];
    while (this.#takes("|")) items.push(this.#postfix());
    this.#depth -= 1;
    const [first] = items;
    return items.length === 1 && first !== undefined
      ? first
      : { kind: "union", items, start: first?.start ?? 0, end: items.at(-1)?.end ?? 0 };
  }

  #postfix(): Syntax {
    let of = this.#atom();
    for (;;) {
      const opened = this.#token;
      if (this.#takes("[")) {
        const items = this.#items("]", opened);
        const end = this.#tokens[this.#at - 1]?.end ?? opened.end;
        of = { kind: "subscript", of, items, start: of.start, end };
      } else if (this.#takes("(")) {
        const { args, keywords } = this.#arguments(opened);
        const end = this.#tokens[this.#at - 1]?.end ?? opened.end;
        of = { kind: "call", of, args, keywords, start: of.start, end };
      } else return of;
    }
  }

  #items(close: string, opened: Token): Syntax[] {
    const items: Syntax[] = [];
    while (!this.#takes(close)) {
      if (items.length > 0) {
        if (!this.#takes(",")) this.#expect(close, opened);
        if (this.#takes(close)) break;
      }
      items.push(this.union());
    }
    return items;
  }

  #arguments(opened: Token): { args: Syntax[]; keywords: [string, Syntax][] } {
    const args: Syntax[] = [];
    const keywords: [string, Syntax][] = [];
    while (!this.#takes(")")) {
      if (args.length + keywords.length > 0) {
        if (!this.#takes(",")) this.#expect(")", opened);
        if (this.#takes(")")) break;
      }
      const ahead = this.#tokens[this.#at + 1];
      if (this.#token.kind === "name" && ahead?.kind === "mark" && ahead.text === "=") {
        const { text } = this.#next();
        this.#next();
        keywords.push([text, this.union()]);
      } else args.push(this.union());
    }
    return { args, keywords };
  }

  #atom(): Syntax {
    const token = this.#next();
    const { start, end } = token;
    if (token.kind === "string") return { kind: "string", value: unquoted(token), start, end };
    if (token.kind === "number") {
      const value = Number(token.text);
      if (!Number.isFinite(value)) {
        throw new AnnotationError("This number is too large: Python reads it as infinity.", token);
      }
      if (/^[-+]?0\d*[1-9]\d*$/.test(token.text)) {
        throw new AnnotationError(
          `Python refuses a whole number with a zero in front: write ${value}.`,
          token,
        );
      }
      const float = /[.eE]/.test(token.text);
      // A double has not all the digits of a long whole number.
      const exact = float || Number.isSafeInteger(value) ? value : BigInt(token.text.replace("+", ""));
      return { kind: "number", value: exact, float, start, end };
    }
    if (token.kind === "name") {
      if (token.text === "None") return { kind: "constant", value: null, start, end };
      if (token.text === "True" || token.text === "False") {
        return { kind: "constant", value: token.text === "True", start, end };
      }
      return { kind: "name", name: token.text, start, end };
    }
    if (token.text === "...") return { kind: "ellipsis", start, end };
    if (token.text === "[") {
      const items = this.#items("]", token);
      return { kind: "list", items, start, end: this.#tokens[this.#at - 1]?.end ?? end };
    }
    if (token.text === "(") {
      const items = this.#items(")", token);
      const [only] = items;
      const close = this.#tokens[this.#at - 1]?.end ?? end;
      const alone = items.length === 1 && this.#tokens[this.#at - 2]?.text !== ",";
      return alone && only !== undefined ? only : { kind: "tuple", items, start, end: close };
    }
    if (token.text === "{") return this.#dict(token);
    throw new AnnotationError(
      token.kind === "end"
        ? "A type is missing at the end."
        : `A type should stand here, not "${token.text}".`,
      token,
    );
  }

  #dict(opened: Token): Syntax {
    const entries: [Syntax, Syntax][] = [];
    while (!this.#takes("}")) {
      if (entries.length > 0) {
        if (!this.#takes(",")) this.#expect("}", opened);
        if (this.#takes("}")) break;
      }
      const key = this.union();
      this.#expect(":", opened);
      entries.push([key, this.union()]);
    }
    return { kind: "dict", entries, start: opened.start, end: this.#tokens[this.#at - 1]?.end ?? opened.end };
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  a: "\u0007",
  b: "\b",
  f: "\f",
  v: "\v",
  "\\": "\\",
  "'": "'",
  '"': '"',
  "0": "\0",
};

function unquoted(token: Token): string {
  const text = token.text
    .slice(1, -1)
    .replaceAll(/\\(x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|0[0-7]+|.)/g, (_, escape: string) => {
      if (/^[xuU]./.test(escape)) {
        const code = Number.parseInt(escape.slice(1), 16);
        if (code > 0x10_ffff)
          throw new AnnotationError(`"\\${escape}" is no character that can be sent.`, token);
        return String.fromCodePoint(code);
      }
      const plain = ESCAPES[escape];
      if (plain === undefined)
        throw new AnnotationError(`"\\${escape}" is no escape that can be read here.`, token);
      return plain;
    });
  // The two halves of one, each written for itself, are it.
  if (!text.isWellFormed())
    throw new AnnotationError("Half of a character cannot be sent: its other half is missing.", token);
  return text;
}
