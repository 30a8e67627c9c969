import { expect, test } from "vitest";

import { isoDuration, isoMoment, microsOf } from "./json-default.ts";

const SECOND = 1_000_000n;
const DAY = 86_400n * SECOND;

test.each<[unknown, bigint | undefined]>([
  ["P1DT2H3M4.5S", DAY + (2n * 3600n + 3n * 60n + 4n) * SECOND + 500_000n],
  ["-PT1M", -60n * SECOND],
  ["PT0.000001S", 1n],
  ["P", undefined],
  ["-P", undefined],
  ["PT", undefined],
  ["P1DT", undefined],
  ["T1H", undefined],
  ["", undefined],
  [true, undefined],
  [Number.NaN, undefined],
  ["1h30m", 5400n * SECOND],
  [0.5, 500_000n],
  ["P999999999DT23H59M59.999999S", 1_000_000_000n * DAY - 1n],
  ["P1000000000D", undefined],
  ["-P999999999D", -999_999_999n * DAY],
  ["-P999999999DT0.000001S", undefined],
])("%j is so many microseconds: %s", (value, micros) => {
  expect(microsOf(value)).toBe(micros);
});

test.each([
  [0n, "PT0S"],
  [1n, "PT0.000001S"],
  [10n * SECOND, "PT10S"],
  [SECOND + 50_000n, "PT1.05S"],
  [-90n * SECOND, "-PT1M30S"],
  [366n * DAY, "P1Y1D"],
  [DAY + 3600n * SECOND, "P1DT1H"],
])("%s microseconds are %s", (micros, text) => {
  expect(isoDuration(micros)).toBe(text);
});

test.each([
  ["2026-01-31", "2026-01-31T00:00:00"],
  ["2026-01-31 12:30", "2026-01-31T12:30:00"],
  ["2026-01-31T12:30:10.5Z", "2026-01-31T12:30:10.500000+00:00"],
  ["2026-01-31T12:30:10.000+02:00", "2026-01-31T12:30:10+02:00"],
  ["2026-01-31T12:30-00:00", "2026-01-31T12:30:00+00:00"],
  ["soon", "soon"],
])("the moment %s is %s", (text, moment) => {
  expect(isoMoment(text)).toBe(moment);
});
