import { expect, test } from "vitest";

import { Gate } from "./gate.ts";

const patient = new AbortController().signal;

test("who waits enters in order, one for each who leaves", async () => {
  const gate = new Gate(1);
  const order: number[] = [];
  const work = (name: number) => async (): Promise<void> => {
    order.push(name);
    if (name === 2) throw new Error("fails inside");
  };
  const results = await Promise.allSettled([1, 2, 3].map((name) => gate.run(work(name), patient)));
  expect(order).toEqual([1, 2, 3]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

test("who gives up while waiting never enters, and takes nobody's place", async () => {
  const gate = new Gate(1);
  const held = Promise.withResolvers<void>();
  const first = gate.run(() => held.promise, patient);
  const impatience = new AbortController();
  let entered = false;
  const second = gate.run(async () => (entered = true), impatience.signal);
  const third = gate.run(async () => "third", patient);
  impatience.abort();
  await expect(second).rejects.toThrow("aborted");
  held.resolve();
  await first;
  expect(await third).toBe("third");
  expect(entered).toBe(false);
});
