import { useEffect, useState } from "react";

/**
 * The text that is being typed for a value that is not text itself. What is typed stays as typed while it still means
 * the same value ("1.", "007"); a change from elsewhere (undo, another view) replaces it.
 */
export function useTypedText<Value>(
  value: Value,
  format: (value: Value) => string,
  parse: (text: string) => Value,
): [string, (text: string) => Value] {
  const [text, setText] = useState(() => format(value));
  const same = Object.is(parse(text), value);
  useEffect(() => {
    if (!same) setText(format(value));
  }, [same, value, format]);
  return [
    same ? text : format(value),
    (next) => {
      setText(next);
      return parse(next);
    },
  ];
}
