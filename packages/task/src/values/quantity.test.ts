import { expect, test } from "vitest";

import { compareQuantities, parseQuantity, quantityInWords } from "./quantity.ts";

const compare = (a: string, b: string): number | undefined => {
  const [left, right] = [parseQuantity(a), parseQuantity(b)];
  return left && right && compareQuantities(left, right);
};

test.each([
  ["1000m", "1", 0],
  ["1Ki", "1024", 0],
  ["0.1", "100m", 0],
  ["1e3", "1k", 0],
  ["1E", "1e18", 0],
  ["1Gi", "1G", 1],
  ["999999999999999999999", "1000000000000000000000", -1],
  ["-1", "0", -1],
  [".5", "500m", 0],
  ["1.", "1", 0],
])("%s against %s compares as %i, by value", (a, b, expected) => {
  expect(compare(a, b)).toBe(expected);
});

test.each(["", "lots", "1 Gi", "1gi", "1K", "Gi", ".", "1e", "0x10", "1,5", "１"])(
  "%j is no quantity",
  (text) => {
    expect(parseQuantity(text)).toBeUndefined();
  },
);

test.each([
  ["4Gi", "bytes", "4.29 GB"],
  ["123456789", "cores", "123,456,789 cores"],
  ["400m", "bytes", "0.4 bytes"],
  ["500m", "cores", "0.5 core"],
  ["2", "cores", "2 cores"],
  ["1", "devices", "1 device"],
] as const)("%s of %s reads %s", (text, unit, words) => {
  const quantity = parseQuantity(text);
  expect(quantity && quantityInWords(quantity, unit)).toBe(words);
});
