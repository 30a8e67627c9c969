import { useCallback, useState } from "react";

import { browserStorage } from "./browser-storage.ts";
import { jsonOf } from "./json-of.ts";

/** A choice of how the page looks that this browser remembers: a width, the last tab. Never part of a document. */
export function useRemembered<Value extends string | number | boolean>(
  name: string,
  start: Value,
  isValid: (value: unknown) => boolean = (value) => typeof value === typeof start,
): readonly [Value, (value: Value) => void] {
  const key = `fletch:view:${name}`;
  const [value, setValue] = useState(() => read(key, start, isValid));
  const choose = useCallback(
    (next: Value): void => {
      setValue(next);
      try {
        browserStorage().setItem(key, JSON.stringify(next));
      } catch {
        // Without storage the choice lives as long as the page.
      }
    },
    [key],
  );
  return [value, choose];
}

function read<Value>(key: string, start: Value, isValid: (value: unknown) => boolean): Value {
  const value = jsonOf(browserStorage().getItem(key) ?? "");
  return value !== undefined && value !== null && isValid(value) ? (value as Value) : start;
}
