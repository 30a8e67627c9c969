import type { Shape } from "@fletch/task";

/** The shape of one field of an object. */
export const fieldOf = (shape: Shape | undefined, name: string): Shape | undefined =>
  shape?.kind === "object" ? shape.fields.find((field) => field.name === name)?.shape : undefined;

/** A name that no row has yet: outputs are o0, o1, … as flytekit calls them, others are called by what they are. */
export function nextName(rows: unknown, itemLabel: string): string {
  const list: readonly unknown[] = Array.isArray(rows) ? rows : [];
  const taken = new Set(
    list.map((row) =>
      row !== null && typeof row === "object" ? (row as { name?: unknown }).name : undefined,
    ),
  );
  const stem = itemLabel === "output" ? "o" : `${itemLabel}_`;
  let index = itemLabel === "output" ? list.length : list.length + 1;
  while (taken.has(`${stem}${index}`)) index += 1;
  return `${stem}${index}`;
}
