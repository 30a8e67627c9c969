import { Refusal } from "../plugins/refusal.ts";
import type { StoredPage } from "../store/stored-page.ts";

/** Cursors of our own lists: a place in an order, opaque to the client so that it can change. */
function writeCursor(place: number): string {
  return Buffer.from(String(place)).toString("base64url");
}

/** Throws a Refusal for a cursor that `writeCursor` did not write. */
function readCursor(cursor: string): number {
  const text = Buffer.from(cursor, "base64url").toString();
  const place = Number(text);
  if (!/^\d{1,16}$/.test(text) || !Number.isSafeInteger(place)) {
    throw new Refusal("malformed-request", {
      detail: "The cursor is not one that a list gave. Start again without it.",
    });
  }
  return place;
}

/** The page that a request asks for, in the store's words. */
export function placeOf(query: { limit: number; cursor?: string | undefined }): {
  limit: number;
  before?: number;
} {
  return { limit: query.limit, ...(query.cursor !== undefined && { before: readCursor(query.cursor) }) };
}

/** A page of the store, in the contract's words. */
export function pageOf<Item>(page: StoredPage<Item>): {
  items: readonly Item[];
  next?: string;
} {
  return { items: page.items, ...(page.last !== undefined && { next: writeCursor(page.last) }) };
}
