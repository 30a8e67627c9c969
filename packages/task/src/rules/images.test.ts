import { expect, test } from "vitest";

import { designSchema } from "../design.ts";
import { settingsSchema } from "../settings.ts";
import { imageNames, images } from "./images.ts";
import { designOf, fixed, line, settingsOf, told as toldBy } from "./testing.ts";

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

test.each<[string, string | undefined]>([
  ["ghcr.io/acme/train:1.4", "ghcr.io/acme/train:1.4"],
  [
    "localhost:30000/x@sha256:0123456789abcdef0123456789abcdef",
    "localhost:30000/x@sha256:0123456789abcdef0123456789abcdef",
  ],
  ["{{.image.default.fqn}}:v2", "{{.image.default.fqn}}:v2"],
  ["", ""],
  [
    "{{images.default.fqn}}:tag-{{images.default.tag}}",
    "{{.images.default.fqn}}:tag-{{.images.default.version}}",
  ],
  ["ghcr.io/Acme/Train:V1", "ghcr.io/acme/train:V1"],
  ["acme/train:1 ", "acme/train:1"],
  ["not a valid image!", undefined],
  ["{{ image }}", undefined],
])("the image %s should be %s", (container_image, meant) => {
  const after = fixed(imageNames, { container_image });
  expect(after).toMatchObject({
    parameters: { container_image: meant ?? container_image },
    left: meant === undefined ? ["run /parameters/container_image invalid-value"] : [],
  });
});

test("a digest put behind a colon is found, and so are images of pods and settings", () => {
  const digest = settingsOf({
    images: { default: "reg/img@sha256:0123456789abcdef0123456789abcdef", other: "x", y: "Y:1" },
  });
  const parameters = { container_image: "{{.image.default.fqn}}:{{.image.default.version}}" };
  expect(imageNames(designOf(parameters), digest).map(line)).toEqual([
    "run /parameters/container_image invalid-value",
    "run settings:/images/other invalid-value",
    "run settings:/images/y invalid-value",
  ]);
  const containers = [{ name: "primary", image: "Nope" }];
  expect(toldBy(imageNames, { pod_template: { pod_spec: { containers } } })).toEqual([
    "run /parameters/pod_template/pod_spec/containers/0/image invalid-value",
  ]);
});

test("the image of a container is looked at too", () => {
  const container = { image: "Acme Scan", command: [] };
  const parsed = designSchema.parse({ format: "fletch/v1", kind: "container", name: "c", container });
  expect(imageNames(parsed, settingsOf()).map(line)).toEqual(["run /container/image invalid-value"]);
});
