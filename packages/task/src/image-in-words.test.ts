import { expect, test } from "vitest";

import { imageInWords } from "./image-in-words.ts";

const settings = { project: "p", domain: "d", images: { default: "ghcr.io/acme/base:v1" } };

test("the image is the one that the task gets", () => {
  expect(imageInWords(undefined, settings)).toEqual({ image: "ghcr.io/acme/base:v1" });
  expect(imageInWords("{{.image.default.fqn}}:v2", settings)).toEqual({ image: "ghcr.io/acme/base:v2" });
  expect(imageInWords({ name: "train", registry: "ghcr.io/acme" }, settings)).toMatchObject({
    image: expect.stringMatching(/^ghcr\.io\/acme\/train:\w+$/),
  });
});

test("what cannot be told says why", () => {
  expect(imageInWords("{{.image.gpu.fqn}}", settings)).toHaveProperty("error");
  expect(imageInWords(undefined, { project: "p", domain: "d" })).toHaveProperty("error");
});

test("what cannot be read has no name yet", () => {
  expect(imageInWords(3, settings)).toBeUndefined();
  expect(imageInWords("a:b", { project: "" })).toBeUndefined();
});
