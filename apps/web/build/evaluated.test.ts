import { expect, test } from "vitest";

import { moduleOf } from "./evaluated.ts";

const read = async (code: string): Promise<unknown> => ({
  ...((await import(`data:text/javascript,${encodeURIComponent(code)}`)) as object),
});

test("a module of values reads back to the same values", async () => {
  const part = {
    kind: "text",
    help: "A part that stands in several places, and is long enough to be worth a name.",
  };
  const values = { a: [part, { part, none: undefined }], b: "x\u2028y", c: { __proto: null, "d-e": [part] } };
  expect(await read(moduleOf(values))).toEqual({ ...values, a: [part, { part }] });
});

test("what stands in several places is written once", () => {
  const part = { help: "long ".repeat(20) };
  expect(moduleOf({ a: [part, part, { part }] }).match(/long /g)).toHaveLength(20);
});
