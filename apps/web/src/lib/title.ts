/** How long a title may be, as the library counts. */
export const LONGEST_TITLE = 200;

/** A text as a title: what is too long is cut, no sign in half; with room for what is put behind it. */
export const asTitle = (text: string, behind = ""): string =>
  text
    .trim()
    .slice(0, LONGEST_TITLE - behind.length)
    .replace(/[\uD800-\uDBFF]$/, "") + behind;
