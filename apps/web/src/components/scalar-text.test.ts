import { expect, test } from "vitest";

import { asNumber, asText, scalarText } from "./scalar-text.ts";

test("a number is read only from what is exactly one", () => {
  expect(["3", "-2", "0.5", "1e3"].map(asNumber)).toEqual([3, -2, 0.5, 1000]);
  expect(["007", "1.", "1h", "9007199254740993", "Infinity", "0x10"].map(asNumber)).toEqual([
    "007",
    "1.",
    "1h",
    "9007199254740993",
    "Infinity",
    "0x10",
  ]);
  expect(["3 ", " 3", "1h ", " "].map(asNumber)).toEqual([3, 3, "1h ", " "]);
});

test("an emptied field is unset", () => {
  expect([asNumber(""), asText("")]).toEqual([undefined, undefined]);
  expect(asText(" ")).toBe(" ");
});

test("what is no scalar shows as JSON, long integers with all their digits", () => {
  expect(scalarText(["a", 1n])).toBe('["a","1"]');
  expect(scalarText(9007199254740993n)).toBe("9007199254740993");
  expect(scalarText(null)).toBe("null");
  expect(scalarText(undefined)).toBe("");
});
