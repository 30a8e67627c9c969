import { useState } from "react";

/**
 * The text that is being typed for a value that is not text itself. What is typed stays as typed while it still means
 * the same value ("1.", "[1, 2]"); a change from elsewhere (undo, another view) replaces it, and `settle` shows what it became.
 */
export function useTypedText(
  value: unknown,
  format: (value: unknown) => string,
  parse: (text: string) => unknown,
): [shown: string, type: (text: string) => unknown, settle: () => void] {
  const [typed, setTyped] = useState<string>();
  const formatted = format(value);
  return [
    typed !== undefined && format(parse(typed)) === formatted ? typed : formatted,
    (next) => {
      setTyped(next);
      return parse(next);
    },
    () => setTyped(undefined),
  ];
}
