import { distance } from "fastest-levenshtein";

/** To look through more words, or through longer ones, takes long. */
const MOST_WORDS = 200;
const LONGEST = 100;

/** The word a person most likely meant; undefined when none is close. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (words.length > MOST_WORDS || word.length > LONGEST) return undefined;
  const most = Math.max(1, Math.floor(word.length / 3));
  const [best] = words
    // Two words are at least as far apart as their lengths.
    .filter((each) => Math.abs(each.length - word.length) <= Math.max(2, most))
    .map((each) => ({ each, far: distance(each.toLowerCase(), word.toLowerCase()) }))
    .toSorted((a, b) => a.far - b.far);
  if (best === undefined) return undefined;
  const near = best.far <= most;
  // Two letters changed places: sprak.
  return near || (best.far <= 2 && sorted(best.each) === sorted(word)) ? best.each : undefined;
}

const sorted = (word: string): string => Array.from(word.toLowerCase()).toSorted().join("");
