import { expect, test } from "vitest";

import { durationInWords, durationToWire, parseDuration } from "./duration.ts";

test.each([
  ["90s", "90s"],
  ["1h30m", "5400s"],
  ["100ms", "0.100s"],
  ["1h2m3s4ms5us", "3723.004005s"],
  ["1us", "0.000001s"],
  ["-1d499500ms", "-86899.500s"],
  ["0s", "0s"],
  ["1s1s", "2s"],
  ["9007199254740993us", "9007199254.740993s"],
  ["3652500d", "315576000000s"],
])("%s is %s on the wire", (text, wire) => {
  const duration = parseDuration(text);
  expect(duration && durationToWire(duration.micros)).toBe(wire);
});

test.each(["", "-", "1", "1.5h", "1h 30m", "h", "+1s", "1w", "--1s", "3652501d", "1s-1s"])(
  "%j is no duration",
  (text) => {
    expect(parseDuration(text)).toBeUndefined();
  },
);

test("the parts are what timedelta takes", () => {
  expect(parseDuration("-1h30m5m")?.parts).toEqual([
    ["hours", -1n],
    ["minutes", -35n],
  ]);
});

test("words say each unit", () => {
  expect(durationInWords(5_401_000_000n)).toBe("1 hour 30 minutes 1 second");
  expect(durationInWords(-1n)).toBe("minus 1 microsecond");
  expect(durationInWords(0n)).toBe("0 seconds");
});
