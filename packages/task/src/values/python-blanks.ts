/** Four separators of ASCII that Python counts as blanks and Unicode's White_Space does not. */
const SEPARATORS = [28, 29, 30, 31].map((code) => String.fromCharCode(code)).join("");
/** `\s` of Python's `re`, to stand in an expression with the flag `u`. */
export const BLANK = `[\\p{White_Space}${SEPARATORS}]`;

const RUNS = new RegExp(`${BLANK}+`, "gu");
const IS_BLANK = new RegExp(BLANK, "u");

/** `re.sub(r"\s+", " ", text)`. */
export const withSingleBlanks = (text: string): string => text.replaceAll(RUNS, " ");
/** `text.strip()`; or of other signs, as `text.strip(signs)`. An expression would walk a long run inside anew from each of its signs. */
export function strip(text: string, signs = IS_BLANK): string {
  let [from, to] = [0, text.length];
  while (from < to && signs.test(text.charAt(from))) from += 1;
  while (to > from && signs.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}
