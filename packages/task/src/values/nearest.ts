import { distance } from "fastest-levenshtein";

/** The word a person most likely meant; undefined when none is close. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const [best] = words
    .map((each) => ({ each, far: distance(each.toLowerCase(), word.toLowerCase()) }))
    .toSorted((a, b) => a.far - b.far);
  if (best === undefined) return undefined;
  const near = best.far <= Math.max(1, Math.floor(word.length / 3));
  // Two letters changed places: sprak.
  return near || (best.far <= 2 && sorted(best.each) === sorted(word)) ? best.each : undefined;
}

const sorted = (word: string): string => Array.from(word.toLowerCase()).toSorted().join("");
