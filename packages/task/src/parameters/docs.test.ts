import { expect, test } from "vitest";

import { compile } from "./docs.ts";

test("what is not given is absent, also the long description", () => {
  expect(compile({})).toEqual({});
  expect(compile({ short_description: "s" })).toEqual({ shortDescription: "s" });
});

test("a long description has a format even when it is empty", () => {
  expect(compile({ long_description: {} })).toEqual({
    longDescription: { format: "DESCRIPTION_FORMAT_RST" },
  });
});

test("the address wins over the text, and an unknown format is proto3's nothing", () => {
  expect(
    compile({
      long_description: { value: "v", uri: "u", format: "unknown", icon_link: "i" },
      source_code: {},
    }),
  ).toEqual({ longDescription: { uri: "u", iconLink: "i" }, sourceCode: {} });
});
