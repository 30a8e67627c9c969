const SHORT: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** What must not stand raw in a literal: controls, line and paragraph separators, direction marks, lone surrogates. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/u;

/** Letters that stand for themselves in double quotes: nearly every text has no other. */
const PLAIN = /^[ !#-[\]-~]*$/;

function escaped(character: string, quote: string): string {
  if (character === quote) return `\\${character}`;
  const short = SHORT[character];
  if (short !== undefined) return short;
  if (!UNPRINTABLE.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, "0")}`;
  return code <= 0xffff
    ? `\\u${code.toString(16).padStart(4, "0")}`
    : `\\U${code.toString(16).padStart(8, "0")}`;
}

const count = (text: string, letter: string): number => text.split(letter).length - 1;

/**
 * A Python string literal that `ast.literal_eval` reads back unchanged. Double quotes, as Black writes them, unless
 * single ones need fewer escapes.
 */
export function stringLiteral(value: string): string {
  if (PLAIN.test(value)) return `"${value}"`;
  const quote = count(value, '"') > count(value, "'") ? "'" : '"';
  let text = "";
  for (const character of value) text += escaped(character, quote);
  return quote + text + quote;
}

/** Whether a text is read best over its own lines, as a script or a query is. */
export const hasLines = (value: string): boolean =>
  value.trim().includes("\n") && !/\r|"""|[^\S\n\t ](?:\n|$)/.test(value);

/** A text as it stands where there is room for it: in triple quotes, line by line, when it has lines. */
export const textLiteral = (value: string): string =>
  hasLines(value) ? linesLiteral(value) : stringLiteral(value);

/** Editors take blanks at the ends of lines away: the last one is written as its code. */
const withItsEnd = (line: string): string => line.replace(/ $/, String.raw`\x20`);

const linesLiteral = (value: string): string =>
  `"""${value
    .split("\n")
    .map((line) => withItsEnd(Array.from(line, (character) => escaped(character, "")).join("")))
    .join("\n")
    .replace(/"$/, String.raw`\"`)}"""`;

/**
 * A docstring in triple quotes, its lines at `indent`, when `inspect.cleandoc` gives it back unchanged; else an
 * ordinary literal, which cleandoc treats alike but for the lines' own indentation.
 */
export function docstringLiteral(value: string, indent: string): string {
  const isRaw = value.includes("\\");
  const plain =
    !/[\r\t]|"""|\\$/.test(value) &&
    !(isRaw ? /[^\S\n]\n/ : /[^\S\n ]\n/).test(value) &&
    !value.split("\n").some((line) => UNPRINTABLE.test(line)) &&
    // An empty first line is no part of what cleandoc gives; it lets the text start below the quotes.
    value.replace(/^\n/, "") === value.trim();
  if (!plain || value === "") return stringLiteral(value);
  const quotes = isRaw ? 'r"""' : '"""';
  // A quote of the text's own must not touch those around it.
  const touches = value.startsWith('"') || (value.endsWith('"') && !value.includes("\n"));
  const lines = (touches ? `\n${value}` : value).split("\n").map(withItsEnd);
  if (lines.length === 1) return `${quotes}${value}"""`;
  return `${quotes}${lines.map((line, index) => (index === 0 || line === "" ? line : indent + line)).join("\n")}\n${indent}"""`;
}

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** A number as Python's `repr` prints it; infinities and NaN by `float()`. @throws for a text that is no number */
export function numberLiteral(value: number | bigint | string): string {
  if (typeof value === "string") {
    if (!NUMBER.test(value)) throw new Error(`not a numeric literal: ${value}`);
    return value;
  }
  if (typeof value === "bigint") return String(value);
  if (Number.isNaN(value)) return 'float("nan")';
  if (!Number.isFinite(value)) return value > 0 ? 'float("inf")' : 'float("-inf")';
  if (Object.is(value, -0)) return "-0.0";
  return Number.isInteger(value) && Math.abs(value) < 1e21
    ? BigInt(value).toString()
    : String(value).replace("e+", "e");
}
