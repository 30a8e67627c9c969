import { call, imported, list, string, tuple } from "@fletch/python";
import { expect, test } from "vitest";

import { compile, environmentOf, python, schema } from "./container-image.ts";
import { refusals } from "./testing.ts";

const settings = { images: { default: "reg/img:t" }, fast: false };

test("none, and an empty text, mean the default image", () => {
  expect(compile(undefined, settings)).toEqual({ image: "reg/img:t" });
  expect(compile("", settings)).toEqual({ image: "reg/img:t" });
  expect(compile(undefined, { ...settings, images: {} })).toHaveProperty("error");
});

test("packages at start become a variable, an empty list does not", () => {
  expect(environmentOf({ runtime_packages: ["a", "b"] })).toEqual({ _F_RUNTIME_PACKAGES: "a b" });
  expect(environmentOf({ runtime_packages: [] })).toBeUndefined();
  expect(environmentOf("text")).toBeUndefined();
});

test("an ImageSpec in Python has flytekit's field order, and tuples for the mounts", () => {
  expect(python(schema.parse({ pip_secret_mounts: [["a", "b"]], name: "n" }))).toEqual(
    call(
      imported("flytekit", "ImageSpec"),
      [],
      [
        { name: "name", value: string("n") },
        { name: "pip_secret_mounts", value: list([tuple([string("a"), string("b")])]) },
      ],
    ),
  );
});

test.each(["ghcr.io/Acme", "localhost:30000", "docker.io/a/b.c-d", ""])(
  "the registry %j is taken",
  (registry) => {
    expect(refusals(schema, { registry })).toEqual([]);
  },
);

test.each(["https://foo", "a b", "/x", "localhost:123456/x/"])("the registry %j is refused", (registry) => {
  expect(refusals(schema, { registry })).not.toEqual([]);
});
