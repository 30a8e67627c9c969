import { type KindName, kinds, shapeOf } from "@fletch/task";

/** What is told of fields when somebody asks for more, by their hint. It is long, and so it is loaded then. */
export const kindDetails: Readonly<Record<string, string>> = Object.fromEntries(
  (Object.keys(kinds) as KindName[]).flatMap((name) => detailsIn(shapeOf(kinds[name].schema))),
);

function detailsIn(value: unknown): (readonly [string, string])[] {
  if (value === null || typeof value !== "object") return [];
  const { help, details } = value as { readonly help?: unknown; readonly details?: unknown };
  const own =
    typeof help === "string" && typeof details === "string" ? ([[help, details]] as const) : ([] as const);
  return [...own, ...Object.values(value).flatMap(detailsIn)];
}
