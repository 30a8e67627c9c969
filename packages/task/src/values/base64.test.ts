import { expect, test } from "vitest";

import { base64 } from "./base64.ts";

test.each(["", "a", "ab", "abc", '{"pip": ["numpy"]}', "\u{1f41f}ÿ"])("base64 of %j is Node's", (text) => {
  const bytes = Buffer.from(text);
  expect(base64(bytes)).toBe(bytes.toString("base64"));
});
