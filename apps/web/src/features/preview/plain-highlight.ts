export type Language = "yaml" | "python" | "json";

export interface Piece {
  readonly text: string;
  readonly kind: "key" | "string" | "number" | "comment" | "keyword" | "plain";
}

const python =
  /(?<comment>#.*)|(?<string>[rbf]{0,2}("""|''')[\s\S]*?\3|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?<keyword>\b(?:from|import|def|async|return|class|None|True|False|pass|as|if|else|for|in|raise)\b|@[\w.]+)|(?<number>\b\d+(?:\.\d+)?\b)/g;
const yaml =
  /(?<comment>(?<=^|\s)#.*)|(?<key>(?<=^|[\s{,])(?:"[^"\n]*"|'[^'\n]*'|[\w./-]+)(?=\s*:(?:\s|$)))|(?<string>"(?:[^"\\\n]|\\.)*"|'[^'\n]*')|(?<keyword>\b(?:true|false|null)\b)|(?<number>(?<=[\s[,])-?\d+(?:\.\d+)?(?=$|[\s,\]}]))/gm;
const json =
  /(?<key>"(?:[^"\\]|\\.)*"(?=\s*:))|(?<string>"(?:[^"\\]|\\.)*")|(?<keyword>\b(?:true|false|null)\b)|(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g;
const grammars: Readonly<Record<Language, RegExp>> = { python, yaml, json };

/** A text in pieces to be coloured. Roughly right is enough: it stands in until the code editor has loaded. */
export function highlight(text: string, language: Language): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(grammars[language])) {
    const kind = Object.entries(match.groups ?? {}).find(([, group]) => group !== undefined)?.[0];
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), kind: "plain" });
    pieces.push({ text: match[0], kind: (kind ?? "plain") as Piece["kind"] });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), kind: "plain" });
  return pieces;
}
