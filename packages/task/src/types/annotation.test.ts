import { expect, test } from "vitest";

import { annotationTrouble } from "./annotation.ts";

test("a type that can be read has no trouble, another one says where", () => {
  expect(annotationTrouble("list[int]", new Map())).toBeUndefined();
  expect(annotationTrouble("list[itn]", new Map())).toEqual({
    message: expect.stringContaining("Did you mean int?"),
    span: expect.objectContaining({ start: 5, end: 8 }),
  });
});
