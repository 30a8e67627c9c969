import { expect, test } from "vitest";

import { allPages } from "./contract.ts";
import { inSmallerAnswers, readPage } from "./page.ts";
import { StatusError } from "./status.ts";

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

test("a page has a next one only when something follows", async () => {
  const fetch = async (offset: number, count: number): Promise<number[]> =>
    numbers(4).slice(offset, offset + count);
  expect(await allPages((page) => readPage(page, { fetch }), 2)).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test("what is sifted out neither shortens a page nor moves the next one", async () => {
  const fetch = async (offset: number, count: number): Promise<number[]> =>
    numbers(1_700).slice(offset, offset + count);
  const keep = (item: number): boolean => item % 400 === 0;
  expect(await allPages((page) => readPage(page, { fetch, keep }), 2)).toEqual([
    [0, 400],
    [800, 1_200],
    [1_600],
  ]);
});

test("an answer that is too large is asked for in smaller ones", async () => {
  const asked: number[] = [];
  const fetch = async (offset: number, count: number): Promise<number[]> => {
    asked.push(count);
    const cause = new StatusError("RESOURCE_EXHAUSTED", "Received message larger than max (9 vs 8)");
    if (count > 3) throw new Error("too large", { cause });
    return numbers(11).slice(offset, offset + count);
  };
  const { items } = await readPage({ limit: 11 }, { fetch: inSmallerAnswers(fetch) });
  expect(items).toEqual(numbers(11));
  expect(Math.max(...asked)).toBe(12);
});
