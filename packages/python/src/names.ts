import { UNKNOWN_TO_PYTHON } from "./unknown-letters.ts";

/** Python's keywords (`keyword.kwlist` of 3.11). */
const KEYWORDS: ReadonlySet<string> = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from " +
    "global if import in is lambda nonlocal not or pass raise return try while with yield"
  ).split(" "),
);

/** No letters of a name: unknown to Python 3.11, or joiners and middle dots, which Unicode took into names after 14. */
const NOT_IN_NAMES = new RegExp(`[${UNKNOWN_TO_PYTHON}\\u{200c}\\u{200d}\\u{30fb}\\u{ff65}]`, "u");

/** What nearly every name is, and what is quick to see. */
const OF_ASCII = /^[A-Za-z_]\w*$/;

/** Whether a text is a name as `str.isidentifier` of Python 3.11 sees it: letters, digits and underscores of any script. */
export const isIdentifier = (text: string): boolean =>
  OF_ASCII.test(text) || (/^[\p{XID_Start}_][\p{XID_Continue}]*$/u.test(text) && !NOT_IN_NAMES.test(text));

/** Whether a name is reserved (`keyword.iskeyword`). */
export const isKeyword = (text: string): boolean => KEYWORDS.has(text);

/** Whether a text can name a parameter, a field or a function. */
export const isUsableName = (text: string): boolean => isIdentifier(text) && !isKeyword(text);
