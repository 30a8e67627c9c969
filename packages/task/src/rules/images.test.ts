import { expect, test } from "vitest";

import { designSchema } from "../design.ts";
import { settingsSchema } from "../settings.ts";
import { images } from "./images.ts";

const told = (parameters: object, given: object = { default: "reg/img:t" }) => {
  const design = designSchema.parse({
    format: "fletch/v1",
    kind: "task",
    module: "m",
    function: "f",
    parameters,
  });
  const settings = settingsSchema.parse({ project: "p", domain: "d", images: given });
  return images(design, settings).map(({ path, in: place }) => `${place ?? "design"} ${path}`);
};

test("images that the settings do not tell are problems at their place", () => {
  expect(told({})).toEqual([]);
  expect(told({}, {})).toEqual(["settings /images/default"]);
  expect(told({ container_image: "{{.image.x}}" })).toEqual(["design /parameters/container_image"]);
  expect(told({ container_image: { copy: ["a"] } })).toEqual(["design /parameters/container_image/copy"]);
  const containers = [
    { name: "primary", image: "own" },
    { name: "b", image: "{{.image.x}}" },
  ];
  expect(told({ pod_template: { pod_spec: { containers } } })).toEqual([
    "design /parameters/pod_template/pod_spec/containers/1/image",
  ]);
});
