import { UNKNOWN_TO_PYTHON } from "@fletch/python";

const UNPRINTABLE = new RegExp(`[\\p{C}\\p{Z}${UNKNOWN_TO_PYTHON}]`, "u");

/** What `str.isprintable` says of one letter. */
export const isPrintable = (char: string): boolean => char === " " || !UNPRINTABLE.test(char);
