import { readScope, type Scope } from "@fletch/task";
import { useMemo } from "react";

import { useDerived } from "../../../document/index.ts";

type Plain = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Plain => value !== null && typeof value === "object";
const inPlace = (side: unknown): unknown[] =>
  Array.isArray(side)
    ? side.flatMap((each: unknown) =>
        isRecord(each) && isRecord(each["type"]) ? [{ type: each["type"] }] : [],
      )
    : [];

const texts = new WeakMap<object, string>();

/** Only what declares names, as a text: it stays the same while something else is typed. */
const declarations = (design: unknown): string => {
  if (!isRecord(design)) return "{}";
  const known = texts.get(design);
  if (known !== undefined) return known;
  const text = JSON.stringify(
    { types: design["types"], inputs: inPlace(design["inputs"]), outputs: inPlace(design["outputs"]) },
    (_, value: unknown) => (typeof value === "bigint" ? Number(value) : value),
  );
  texts.set(design, text);
  return text;
};

/** The names that annotations of the design may use; the same object while none of them changes. */
export function useScope(): Scope {
  const text = useDerived("", declarations);
  return useMemo(() => readScope(JSON.parse(text)), [text]);
}
