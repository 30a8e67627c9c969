/** A part of the command as it will run. */
export interface Piece {
  readonly text: string;
  /** `value`: put in for an input. `unknown`: an input that is not there. `platform`: only Flyte knows it. */
  readonly kind: "plain" | "value" | "unknown" | "platform";
}

export interface CommandInput {
  readonly name: string;
  readonly type: unknown;
  readonly default?: unknown;
}

/** What flytepropeller replaces in command and arguments, in any case. */
const TEMPLATE = /\{\{\s*[.$](\w+)(?:\.([^}\s]+))?\s*\}\}/g;
/** Reads as one word in a shell without quotes. */
const PLAIN = /^[\w@%+=:,./{}<>-]+$/;

/** Words as one line, with sample values for the inputs. Words with blanks are quoted, as a shell would want them. */
export function commandLine(
  words: readonly unknown[],
  inputs: readonly CommandInput[],
): readonly (readonly Piece[])[] {
  return words.map((word) => {
    const pieces = piecesOf(typeof word === "string" ? word : JSON.stringify(word), inputs);
    const whole = pieces.map(({ text }) => text).join("");
    const quote: Piece = { text: '"', kind: "plain" };
    return PLAIN.test(whole) ? pieces : [quote, ...pieces, quote];
  });
}

function piecesOf(word: string, inputs: readonly CommandInput[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of word.matchAll(TEMPLATE)) {
    if (match.index > at) pieces.push({ text: word.slice(at, match.index), kind: "plain" });
    pieces.push(pieceOf(match, inputs));
    at = match.index + match[0].length;
  }
  if (at < word.length) pieces.push({ text: word.slice(at), kind: "plain" });
  return pieces;
}

function pieceOf([text, what = "", name = ""]: RegExpMatchArray, inputs: readonly CommandInput[]): Piece {
  if (what.toLowerCase() !== "inputs") return { text, kind: "platform" };
  const input = inputs.find((each) => each.name === name);
  return input === undefined ? { text, kind: "unknown" } : { text: sampleOf(input), kind: "value" };
}

const SAMPLES: Readonly<Record<string, string>> = {
  int: "7",
  float: "0.5",
  bool: "true",
  datetime: "2026-01-31T09:00:00Z",
  timedelta: "1h30m0s",
};

/** The default of an input, else a value that its type could have. */
export function sampleOf({ name, type, default: given }: CommandInput): string {
  if (given !== undefined && given !== null) {
    return typeof given === "string" ? given : JSON.stringify(given);
  }
  const bare = typeof type === "string" ? type.replace(/^\w+\./, "") : "";
  if (/^(FlyteFile|FlyteDirectory)\b/.test(bare)) return `s3://…/${name}`;
  return Object.hasOwn(SAMPLES, bare) ? (SAMPLES[bare] ?? "") : `<${name}>`;
}

/** What a word may become: a template that was begun is ended with each input. */
export function completions(word: string, names: readonly string[]): readonly string[] {
  const open = word.lastIndexOf("{{");
  const isOpen = open !== -1 && !word.slice(open).includes("}}");
  if (!isOpen && word !== "") return [];
  const head = isOpen ? word.slice(0, open) : "";
  const begun = isOpen ? word.slice(open + 2).replace(/^\s*[.$]?(inputs\.?)?/i, "") : "";
  const wanted = names.filter((name) => name.toLowerCase().includes(begun.trim().toLowerCase()));
  const fitting = /^\s*[.$]?i?n?p?u?t?s?$/i.test(isOpen ? word.slice(open + 2) : "") ? names : wanted;
  return fitting.map((name) => `${head}{{.inputs.${name}}}`);
}
