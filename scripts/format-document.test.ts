import { expect, test } from "vitest";

import { generatedPart, isFresh } from "../packages/task/scripts/format-document.ts";

test("docs/format.md says what the schemas say; `pnpm generate` writes it anew", () => {
  expect(isFresh()).toBe(true);
});

test("it has every parameter with its kinds, and no field without words", () => {
  const text = generatedPart();
  expect(text).toContain("### `shared_memory`");
  expect(text).toMatch(/### `retries`[^#]*Kinds: `task`/);
  expect(text).not.toMatch(/undefined|\[object/);
});
