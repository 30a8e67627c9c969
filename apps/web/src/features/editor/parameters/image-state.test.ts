import { expect, test } from "vitest";

import { imageState, imageSuggestions } from "./image-state.ts";

test("an image is the default one, a name or a spec", () => {
  expect([undefined, "", "a:b", { name: "x" }].map(imageState)).toEqual(["default", "name", "name", "spec"]);
});

test("images of the settings are offered as templates and as they are", () => {
  expect(imageSuggestions({ gpu: "acme/gpu:1" }).map(({ value }) => value)).toEqual([
    "{{.image.gpu.fqn}}:{{.image.gpu.version}}",
    "acme/gpu:1",
  ]);
  expect(imageSuggestions(undefined)).toEqual([]);
});
