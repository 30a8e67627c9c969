import { expect, test } from "vitest";

import { base64Lines, hexDump } from "./bytes.ts";

const bytes = new Uint8Array([...new TextEncoder().encode("recipes.train.fit"), 0, 255]);

test("a dump has offsets, bytes in two halves, and the readable ones beside", () => {
  expect(hexDump(bytes)).toBe(
    [
      "00000000  72 65 63 69 70 65 73 2e  74 72 61 69 6e 2e 66 69  recipes.train.fi",
      "00000010  74 00 ff                                          t..",
    ].join("\n"),
  );
  expect(hexDump(new Uint8Array())).toBe("");
});

test("base64 comes in lines that read back to the same bytes", () => {
  const many = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
  const text = base64Lines(many);
  expect(text.split("\n").every((line) => line.length <= 76)).toBe(true);
  expect(Uint8Array.from(Buffer.from(text, "base64"))).toEqual(many);
});
