import { expect, test } from "vitest";

import { masked, maskedIn } from "./masked.ts";

test("a value is hidden as it stands and as JSON and Python write it", () => {
  const value = "pa\"ss'w\\rd";
  const text = [value, JSON.stringify(value), "'pa\"ss\\'w\\\\rd'"].join("\n");
  expect(masked(text, [value])).toBe("••••••••\n\"••••••••\"\n'••••••••'");
});

test("what is too short to be told apart, and everything else, stays", () => {
  expect(masked("retries: 123", ["123"])).toBe("retries: 123");
  expect(masked("a: b", [])).toBe("a: b");
});

test("in data every text is hidden that is or holds a value, and nothing else changes", () => {
  const data = { env: [{ key: "TOKEN", value: "abc" }], args: ["--password=hunter2", "abcd"], retries: 3 };
  expect(maskedIn(data, ["abc", "hunter2"])).toEqual({
    env: [{ key: "TOKEN", value: "••••••••" }],
    args: ["--password=••••••••", "abcd"],
    retries: 3,
  });
  expect(maskedIn(data, [])).toBe(data);
});
