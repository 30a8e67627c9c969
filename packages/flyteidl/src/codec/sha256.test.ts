import { expect, test } from "vitest";

import { sha256Hex as ofNode } from "./sha256.node.ts";
import { sha256Hex as ofPage } from "./sha256.ts";

test("a page and Node give the same digest", () => {
  expect(ofPage(new Uint8Array())).toMatch(/^e3b0c44298fc1c149afbf4c8996fb924/);
  for (const length of [0, 1, 55, 56, 64, 119, 5_000]) {
    // A part of something larger, as the codec hands it over.
    const bytes = Uint8Array.from({ length: length + 3 }, (_, index) => index % 251).subarray(3);
    expect(ofPage(bytes)).toBe(ofNode(bytes));
  }
});
