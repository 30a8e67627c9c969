import { describe, expect, test } from "vitest";

import {
  isWhole,
  parseQuantity,
  printQuantity,
  type Quantity,
  wholeUnits,
  WRONG_FORMAT,
} from "./quantity.ts";

const read = (text: string): Quantity => {
  const quantity = parseQuantity(text);
  if (typeof quantity === "string") throw new Error(quantity);
  return quantity;
};

describe("a quantity", () => {
  test.each([
    ["9000m", "9"],
    ["8001m", "8001m"],
    ["0.5", "500m"],
    ["1000", "1k"],
    ["17179869185", "17179869185"],
    ["2048Mi", "2Gi"],
    ["1025Mi", "1025Mi"],
    ["0.5Gi", "512Mi"],
    ["1.5Ki", "1536"],
    ["1e3", "1e3"],
    ["12e2", "1200"],
    [".5G", "500M"],
    ["-1", "-1"],
    ["0.5Ki", "512"],
    ["00", "0"],
    ["0.1n", "1n"],
  ])("%s is printed as %s", (text, canonical) => {
    expect(printQuantity(read(text))).toBe(canonical);
  });

  test.each(["5GB", "", "1 Gi", "+1e3m", "lots", "1.2.3", " 1"])("%j has the wrong format", (text) => {
    expect(parseQuantity(text)).toBe(WRONG_FORMAT);
  });

  test.each(["1KK", "1e", "1mi", "1K"])("%s has no known suffix", (text) => {
    expect(parseQuantity(text)).toBe("unable to parse quantity's suffix");
  });

  test("is compared in whole units, rounded up", () => {
    expect(wholeUnits(read("1200m"))).toBe(2n);
    expect(wholeUnits(read("8001m"))).toBe(9n);
    expect(wholeUnits(read("-1200m"))).toBe(-2n);
  });

  test("is whole by value, not by spelling", () => {
    expect(isWhole(read("1000m"))).toBe(true);
    expect(isWhole(read("1500m"))).toBe(false);
  });

  test("beyond 64 bits is capped, and an absurd exponent is refused", () => {
    expect(wholeUnits(read("100E"))).toBe(2n ** 63n - 1n);
    expect(parseQuantity("1e999999999")).toBe("unable to parse numeric part of quantity");
  });
});
