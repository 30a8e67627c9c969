import { credentialTexts } from "@fletch/task";

/** A name with a value behind it on one line, as far as that can be told without reading the text. Begins at words only: it is quick. */
const PAIR =
  /(?<![\w.-])([\w.-]+)["']?[ \t]*[:=][ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s,{}[\]"'#][^,{}[\]\n]*))/g;
const WORD = /[^\s"',{}[\]]+/g;

/** The texts that look like credentials in a text that cannot be read, and in which therefore nothing has a place. */
export function looseCredentials(text: string): readonly string[] {
  const named = [...text.matchAll(PAIR)].flatMap(([, name = "", double, single, plain]) =>
    credentialTexts({ [name]: double ?? single ?? plain?.replace(/\s#.*$/, "").trimEnd() }),
  );
  return [...new Set([...named, ...credentialTexts(text.match(WORD) ?? [])])];
}
