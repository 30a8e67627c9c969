import { expect, test } from "vitest";

import { asTitle } from "./title.ts";

test("a title is as long as the library takes, and no sign of it is halved", () => {
  expect(asTitle(" Fit ", " (copy)")).toBe("Fit (copy)");
  expect(asTitle("n".repeat(250))).toBe("n".repeat(200));
  const copy = asTitle("😀".repeat(100), " (copy)");
  expect(copy).toBe(`${"😀".repeat(96)} (copy)`);
  expect(copy.isWellFormed()).toBe(true);
});
