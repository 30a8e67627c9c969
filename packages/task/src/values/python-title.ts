/** Python's `str.title`: each run of letters that have a case begins with a capital; Georgian has no capitals there. */
export const pythonTitle = (text: string): string => text.replaceAll(/\p{Cased}+/gu, capitalised);

function capitalised(word: string): string {
  const [first = ""] = word;
  const rest = word.toLowerCase().slice(first.toLowerCase().length);
  const [head = "", ...more] = /\p{Script=Georgian}/u.test(first) ? first : first.toUpperCase();
  // `ß` becomes two letters, of which one is a capital.
  return head + more.join("").toLowerCase() + rest;
}
