import { expect, test } from "vitest";

import { attemptsInWords, timeoutInWords } from "./attempts.ts";

test("retries are attempts beyond the first", () => {
  expect([0, 1, 3].map(attemptsInWords)).toEqual([
    "One attempt.",
    "Up to 2 attempts: the first and one more.",
    "Up to 4 attempts: the first and 3 more.",
  ]);
  expect([undefined, -1, 1.5, "3"].map(attemptsInWords)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("a timeout holds for each attempt, and adds up over the retries", () => {
  expect(timeoutInWords("1h30m", undefined)).toBe("1 hour 30 minutes for each attempt.");
  expect(timeoutInWords(3600, 1)).toBe("1 hour for each attempt; 2 hours at most for all 2.");
  expect(timeoutInWords(0, 3)).toBe("No limit.");
  expect(timeoutInWords("soon", 3)).toBeUndefined();
});
