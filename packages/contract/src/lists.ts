import { z } from "zod";

/** A count in an address, in digits: JavaScript alone would also read `0x10`, `1e1` and blanks. */
export const countUpTo = (most: number) =>
  z.preprocess(
    (text) => (typeof text === "string" && /^\d+$/.test(text) ? Number(text) : text),
    z.int().min(1).max(most),
  );

/** What every list takes: how many, and where the page before ended. */
export const pageQuery = z.strictObject({
  limit: countUpTo(200).default(50).describe("50 unless said"),
  cursor: z.string().max(4_000).optional().describe("`next` of the page before"),
});

/** The same with a search. */
export const searchQuery = pageQuery.extend({
  q: z
    .string()
    .max(200)
    .refine(isStorable, "This has a character that no text has: NUL, or half a surrogate pair.")
    .optional()
    .describe("Words that an item must contain"),
});

/** Neither store nor wire can hold these: NUL, and halves of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes("\0") && text.isWellFormed();
}

export const storable = z
  .string()
  .refine(isStorable, "This has a character that cannot be stored: NUL, or half a surrogate pair.");

/** A page of items; `next` is absent on the last one. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item).readonly(), next: z.string().exactOptional() });
