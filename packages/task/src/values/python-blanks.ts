/** Four separators of ASCII that Python counts as blanks and Unicode's White_Space does not. */
const SEPARATORS = [28, 29, 30, 31].map((code) => String.fromCharCode(code)).join("");
/** `\s` of Python's `re`, to stand in an expression with the flag `u`. */
export const BLANK = `[\\p{White_Space}${SEPARATORS}]`;

const RUNS = new RegExp(`${BLANK}+`, "gu");
const ENDS = new RegExp(`^${BLANK}+|${BLANK}+$`, "gu");

/** `re.sub(r"\s+", " ", text)`. */
export const withSingleBlanks = (text: string): string => text.replaceAll(RUNS, " ");
/** `text.strip()`. */
export const strip = (text: string): string => text.replaceAll(ENDS, "");
