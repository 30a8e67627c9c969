import { expect, test } from "vitest";

import { repairedQuantity } from "./quantity-repair.ts";

test.each([
  ["5GB", "5G"],
  ["1 Gi", "1Gi"],
  ["4gib", "4Gi"],
  ["2 cores", "2"],
  ["0,5", "0.5"],
  ["1_000 mb", "1000M"],
  ["lots", undefined],
  ["", undefined],
  ["1.2.3", undefined],
  ["5 constructor", undefined],
])("%s was meant as %s", (text, meant) => {
  expect(repairedQuantity(text)).toBe(meant);
});
