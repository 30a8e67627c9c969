import { isRecord, type Shape } from "@fletch/task";

import { freeName } from "../../../lib/free-name.ts";

/** The shape of one field of an object. */
export const fieldOf = (shape: Shape | undefined, name: string): Shape | undefined =>
  shape?.kind === "object" ? shape.fields.find((field) => field.name === name)?.shape : undefined;

/** A name that no row has yet: outputs are o0, o1, … as flytekit calls them, others are called by what they are. */
export function nextName(rows: unknown, itemLabel: string): string {
  const list: readonly unknown[] = Array.isArray(rows) ? rows : [];
  const taken = list.map((row) => (isRecord(row) ? row["name"] : undefined));
  return itemLabel === "output"
    ? freeName(taken, "o", list.length)
    : freeName(taken, `${itemLabel}_`, list.length + 1);
}
