/** Some of a list. `last` is the place of the last item when there is more. */
export interface StoredPage<Item> {
  items: Item[];
  last?: number;
}

/**
 * The page that rows make of which one more was asked for than it holds.
 * @param placeOf where a row stands in the list's order
 */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => number,
): StoredPage<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, ...(rows.length > limit && last !== undefined && { last: placeOf(last) }) };
}
