import { expect, test } from "vitest";

import { compareText } from "./text-order.ts";

test("texts are ordered as their UTF-8 bytes are", () => {
  const texts = ["b", "a", "", "ab", "é", "Z", "\u{ffff}", "🚀", "\ue000"];
  const bytes = texts.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  expect(texts.toSorted(compareText)).toEqual(bytes);
});
