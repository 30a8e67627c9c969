/** Python's keywords (`keyword.kwlist` of 3.11). */
const KEYWORDS: ReadonlySet<string> = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from " +
    "global if import in is lambda nonlocal not or pass raise return try while with yield"
  ).split(" "),
);

/** Whether a text is a name as `str.isidentifier` sees it: letters, digits and underscores of any script. */
export const isIdentifier = (text: string): boolean => /^[\p{XID_Start}_][\p{XID_Continue}]*$/u.test(text);

/** Whether a name is reserved (`keyword.iskeyword`). */
export const isKeyword = (text: string): boolean => KEYWORDS.has(text);

/** Whether a text can name a parameter, a field or a function. */
export const isUsableName = (text: string): boolean => isIdentifier(text) && !isKeyword(text);
