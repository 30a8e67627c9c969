import { expect, test } from "vitest";

import { nextVersion } from "./next-version.ts";

test.each([
  ["v1", "v2"],
  ["1.4.9", "1.4.10"],
  ["2026-01-09", "2026-01-10"],
  ["release", "release-2"],
  ["v1-rc", "v2-rc"],
  ["007", "008"],
  ["99", "100"],
])("after %s comes %s", (taken, next) => {
  expect(nextVersion(taken, new Set())).toBe(next);
});

test("versions that are known are passed over", () => {
  expect(nextVersion("v1", new Set(["v2", "v3"]))).toBe("v4");
});
