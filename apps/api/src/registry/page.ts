import { InvalidCursor } from "./errors.ts";
import type { Page, PageRequest } from "./registry.ts";
import { StatusError } from "./status.ts";

const DEFAULT_LIMIT = 100;
const LARGEST_LIMIT = 1_000;

/** How many are asked for at once where some of them will be left out. */
const SIFTED = 500;

interface Batch<Item> {
  readonly items: readonly Item[];
  /** Where the list goes on, as the server says it. Fewer items than were asked for, and no such place, are the end. */
  readonly next?: number | undefined;
}

export interface Source<Item> {
  /** What stands from `offset` on, at most `count`. */
  readonly fetch: (offset: number, count: number) => Promise<Batch<Item>>;
  /** Leaves out what the server's own filter could not. */
  readonly keep?: (item: Item) => boolean;
}

/** One page of a list that is read by offset. One item more than fits tells whether there is a next page, and its place is the cursor. */
export async function readPage<Item>(
  request: PageRequest,
  { fetch, keep }: Source<Item>,
): Promise<Page<Item>> {
  const limit = Math.min(Math.max(request.limit ?? DEFAULT_LIMIT, 1), LARGEST_LIMIT);
  const count = keep ? Math.max(limit + 1, SIFTED) : limit + 1;
  const items: Item[] = [];
  for (let offset = readCursor(request.cursor); ;) {
    const batch = await fetch(offset, count);
    for (const [index, item] of batch.items.entries()) {
      if (keep && !keep(item)) continue;
      if (items.length === limit) return { items, next: writeCursor(offset + index) };
      items.push(item);
    }
    const next = batch.items.length < count ? batch.next : offset + batch.items.length;
    if (next === undefined) return { items };
    offset = next;
  }
}

/** ListTasks answers with whole specs: a page that is larger than a client takes is read in halves. */
export function inSmallerAnswers<Item>(fetch: Source<Item>["fetch"]): Source<Item>["fetch"] {
  return async function smaller(offset, count): Promise<Batch<Item>> {
    try {
      return await fetch(offset, count);
    } catch (error) {
      if (count === 1 || !isTooLarge(error)) throw error;
      const half = Math.ceil(count / 2);
      const first = await smaller(offset, half);
      if (first.items.length < half) return first;
      const second = await smaller(offset + half, count - half);
      return { ...second, items: [...first.items, ...second.items] };
    }
  };
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error &&
  error.cause instanceof StatusError &&
  error.cause.code === "RESOURCE_EXHAUSTED" &&
  error.cause.message.includes("larger than max");

const writeCursor = (offset: number): string => Buffer.from(String(offset)).toString("base64url");

function readCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const text = Buffer.from(cursor, "base64url").toString();
  if (!/^\d{1,15}$/.test(text)) throw new InvalidCursor(cursor);
  return Number(text);
}
