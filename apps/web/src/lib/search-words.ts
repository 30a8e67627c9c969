import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";

/** Characters that a search may have. */
const LONGEST = 200;

export interface SearchWords {
  /** As they stand in the field. */
  readonly words: string;
  readonly setWords: (words: string) => void;
  /** What is looked for, a moment after the last key. */
  readonly q: string;
}

/** What is looked for in a list. It is kept with the entry of the browser's history, so that going back finds it again. */
export function useSearchWords(): SearchWords {
  const [words, setWords] = useState(keptWords);
  const [q] = useDebouncedValue(words.trim().slice(0, LONGEST), 200);
  useEffect(() => {
    if (q !== keptWords()) history.replaceState({ ...(history.state as object | null), words: q }, "");
  }, [q]);
  return { words, setWords, q };
}

function keptWords(): string {
  const { words } = (history.state ?? {}) as { readonly words?: unknown };
  return typeof words === "string" ? words : "";
}
