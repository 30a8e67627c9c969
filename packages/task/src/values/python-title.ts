/** Python's `str.title`: each run of letters that have a case begins with a capital; Georgian's usual letters have none there. */
export const pythonTitle = (text: string): string => text.replaceAll(/\p{Cased}+/gu, capitalised);

function capitalised(word: string): string {
  const [first = ""] = word;
  const rest = word.toLowerCase().slice(first.toLowerCase().length);
  const [head = "", ...more] = /[\u10d0-\u10ff]/.test(first) ? first : capital(first);
  // `ß` becomes two letters, of which one is a capital.
  return head + more.join("").toLowerCase() + rest;
}

/** A Greek iota below a letter stays below it at the start of a word; `toUpperCase` puts it behind. */
function capital(letter: string): string {
  const bare = letter.normalize("NFD").replace("\u0345", "").normalize("NFC");
  if (bare === letter.normalize("NFC")) return letter.toUpperCase();
  const joined = `${bare.toUpperCase()}\u0345`;
  const whole = joined.normalize("NFC");
  return Array.from(whole).length === 1 ? whole : joined;
}
