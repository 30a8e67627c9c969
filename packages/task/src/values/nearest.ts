import { distance } from "fastest-levenshtein";

/** To look through more words, or through longer ones, takes long. */
const MOST_WORDS = 200;
const LONGEST = 100;

/** The word a person most likely meant; undefined when none is close. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (words.length > MOST_WORDS || word.length > LONGEST) return undefined;
  // What nearly every class of a config ends with makes none of them near.
  const most = Math.max(1, Math.floor(word.replace(/Config$/, "").length / 3));
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

/** The name that was meant: nearly the same letters, one that the other begins with (memory, mem), or one with all its words. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const near = nearest(name, known);
  if (near !== undefined) return near;
  const word = name.toLowerCase();
  const related = known.filter((each) => {
    const other = each.toLowerCase();
    return other.length >= 3 && word.length >= 3 && (word.startsWith(other) || other.startsWith(word));
  });
  if (related.length > 0) return related.length === 1 ? related[0] : undefined;
  const words = wordsOf(name.replace(/s$/, ""));
  const containing = known.filter((each) => {
    const others = wordsOf(each);
    return word.length >= 3 && words.every((one) => others.includes(one));
  });
  return containing.length === 1 ? containing[0] : undefined;
}

const wordsOf = (name: string): readonly string[] =>
  name.split(/_|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/).map((each) => each.toLowerCase());

const sorted = (word: string): string => Array.from(word.toLowerCase()).toSorted().join("");
