import { expect, test } from "vitest";

import { readingOf } from "./reading.ts";

test("quantities and durations are read back in words", () => {
  expect(readingOf("4Gi", "bytes")).toBe("= 4.29 GB");
  expect(readingOf("500m", "cores")).toBe("= 0.5 core");
  expect(readingOf(2, "devices")).toBe("= 2 devices");
  expect(readingOf("1h30m", "seconds, or a text such as 1h30m")).toBe("= 1 hour 30 minutes");
  expect(readingOf(90, "seconds")).toBe("= 1 minute 30 seconds");
});

test("what cannot be read, or has no such unit, has no reading", () => {
  expect(readingOf("4 gigs", "bytes")).toBeUndefined();
  expect(readingOf("soon", "seconds")).toBeUndefined();
  expect(readingOf("4Gi", undefined)).toBeUndefined();
  expect(readingOf("", "bytes")).toBeUndefined();
  expect(readingOf(3, "pods")).toBeUndefined();
  expect(readingOf(0.5, "seconds")).toBeUndefined();
});
