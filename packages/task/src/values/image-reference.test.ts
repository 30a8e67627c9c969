import { expect, test } from "vitest";

import { fullImage, resolveImage, splitImage } from "./image-reference.ts";

test.each([
  ["reg/img:t", { fqn: "reg/img", tag: "t" }],
  ["localhost:5000/img", { fqn: "localhost:5000/img" }],
  ["localhost:5000/img:t", { fqn: "localhost:5000/img", tag: "t" }],
  ["reg/img@sha256:ab", { fqn: "reg/img", digest: "sha256:ab" }],
])("%s splits as flytekit splits it", (text, parts) => {
  expect(splitImage(text)).toEqual(parts);
});

test("an image without tag is written with Python's None", () => {
  expect(fullImage({ fqn: "a/b" })).toBe("a/b:None");
  expect(fullImage(splitImage("a/b@"))).toBe("a/b:None");
});

const images = { default: "reg/img:t", gpu: "reg/gpu@sha256:ab", bare: "reg/bare" };

test.each([
  ["{{.image.default}}", "reg/img:t"],
  ["{{ .IMAGES.gpu }}", "reg/gpu@sha256:ab"],
  ["{{.image.default.fqn}}:x-{{.image.default.version}}", "reg/img:x-t"],
  ["{{.image.gpu.version}}", "sha256:ab"],
  ["{{.image.bare.version}}", "t"],
  ["{{.images.default.fqn}}:tag-{{images.default.tag}}", "reg/img:tag-{{images.default.tag}}"],
  ["{{.image.a-b}} not an image", "{{.image.a-b}} not an image"],
  ["{{.image}}", "{{.image}}"],
  // Python's blanks are not JavaScript's, nor are its letters without regard to case.
  ["{{\u001c.image.default\u0085}}", "reg/img:t"],
  ["{{\ufeff.image.default}}", "{{\ufeff.image.default}}"],
  ["{{.\u0131mage\u017f.default}} {{.\u0130MAGE.default}}", "reg/img:t reg/img:t"],
])("%s becomes %s", (text, image) => {
  expect(resolveImage(text, images)).toEqual({ image });
});

test("an unknown name, another case of a name and an unknown attribute are refused", () => {
  expect(resolveImage("{{.image.nope}}", images)).toHaveProperty("error", expect.stringContaining('"nope"'));
  expect(resolveImage("{{.image.Default}}", images)).toHaveProperty("error");
  expect(resolveImage("{{.image.toString}}", images)).toHaveProperty("error");
  expect(resolveImage("{{.image.default.tag}}", images)).toHaveProperty(
    "error",
    expect.stringContaining("fqn"),
  );
  expect(resolveImage("{{.image.default.FQN}}", images)).toHaveProperty("error");
});

test("a version that neither the image nor the default image has is refused", () => {
  expect(resolveImage("{{.image.bare.version}}", { bare: "reg/bare" })).toHaveProperty("error");
  expect(resolveImage("{{.image.bare.version}}", { bare: "a@", default: "r@" })).toHaveProperty("error");
  expect(resolveImage("{{.image.bare.version}}", { bare: "reg/bare:" })).toEqual({ image: "" });
});
