import { expect, test } from "vitest";

import { readTextFile } from "./read-file.ts";

const file = (...parts: BlobPart[]): File => new File(parts, "a.yaml");

test("a file is a text in UTF-8, with or without a mark before it, whatever ends its lines", async () => {
  expect(await readTextFile(file("\uFEFFa: 1\r\n"))).toEqual({ text: "a: 1\r\n" });
});

test("what is no text, too large, or cannot be read says which of these it is", async () => {
  expect((await readTextFile(file(new Uint8Array([0xff, 0xfe, 0x61, 0])))).failure).toMatch(/UTF-8/);
  const folder = Object.assign(file(), {
    arrayBuffer: () => Promise.reject(new DOMException("", "NotFoundError")),
  });
  expect((await readTextFile(folder)).failure).toMatch(/folder/);
  expect((await readTextFile(file("a".repeat(1_000_001)))).failure).toMatch(/larger than 1 MB/);
});
