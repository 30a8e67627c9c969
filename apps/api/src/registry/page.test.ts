import { expect, test } from "vitest";

import { inSmallerAnswers, readPage, type Source } from "./page.ts";
import { StatusError } from "./status.ts";
import { allPages } from "./testing.ts";

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const listOf =
  (length: number): Source<number>["fetch"] =>
  async (offset, count) => ({ items: numbers(length).slice(offset, offset + count) });

test("a page has a next one only when something follows", async () => {
  const fetch = listOf(4);
  expect(await allPages((page) => readPage(page, { fetch }), 2)).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test("what is sifted out neither shortens a page nor moves the next one", async () => {
  const fetch = listOf(1_700);
  const keep = (item: number): boolean => item % 400 === 0;
  expect(await allPages((page) => readPage(page, { fetch, keep }), 2)).toEqual([
    [0, 400],
    [800, 1_200],
    [1_600],
  ]);
});

test("a server that gives fewer than it is asked for, and says where it goes on, is asked there", async () => {
  const stingy: Source<number>["fetch"] = async (offset, count) => {
    const { items } = await listOf(11)(offset, Math.min(count, 3));
    return { items, ...(offset + 3 < 11 && { next: offset + 3 }) };
  };
  expect(await allPages((page) => readPage(page, { fetch: stingy }), 5)).toEqual([
    [0, 1, 2, 3, 4],
    [5, 6, 7, 8, 9],
    [10],
  ]);
  // One that leaves some out by itself, and at times all that it looked at. Where each stands is not told: one may come twice, none is lost.
  const sifting: Source<number>["fetch"] = async (offset, count) => {
    const { items } = await listOf(40)(offset, count);
    const next = items.length === count ? offset + count : undefined;
    return { items: items.filter((item) => item < 2 || item > 20), next };
  };
  const all = await allPages((page) => readPage(page, { fetch: sifting }), 4);
  expect([...new Set(all.flat())]).toEqual([0, 1, ...numbers(40).slice(21)]);
});

test("an answer that is too large is asked for in smaller ones", async () => {
  const asked: number[] = [];
  const fetch: Source<number>["fetch"] = (offset, count) => {
    asked.push(count);
    const cause = new StatusError("RESOURCE_EXHAUSTED", "Received message larger than max (9 vs 8)");
    if (count > 3) return Promise.reject(new Error("too large", { cause }));
    return listOf(11)(offset, count);
  };
  const { items } = await readPage({ limit: 11 }, { fetch: inSmallerAnswers(fetch) });
  expect(items).toEqual(numbers(11));
  expect(Math.max(...asked)).toBe(12);
});
