import { expect, test } from "vitest";

import { type ImageSpec, imageSpecId, nameImage } from "./image-spec.ts";

const settings = { images: {}, fast: false };

// Names are what ImageSpec.image_name() of flytekit 1.16.14 answers.
test.each<[ImageSpec, string]>([
  [{}, "flytekit:fv8aVGdGU6GT1t5W98ZQPA"],
  [
    {
      name: "My-Img",
      registry: "ghcr.io/Me",
      packages: ["pandas", "numpy==1.2"],
      python_version: "3.11",
      env: { A: "b'c" },
    },
    "ghcr.io/me/my-img:kJrECR7r6OeZjLardJ7hZg",
  ],
  [
    { apt_packages: ["git"], registry: "localhost:30000", tag_format: "v-{spec_hash}-dev" },
    "localhost:30000/flytekit:v-oXzd_H35uy5OsCuVJKqirw-dev",
  ],
  [
    {
      name: "x",
      base_image: { name: "y", packages: ["a"] },
      tag_format: "v{spec_hash:.5}{{}}",
      env: { A: "é" },
      builder_options: { k: null, f: 1.5, l: [1, true] },
    },
    "x:vZv_TW{}",
  ],
  [{ name: "x", entrypoint: [], python_version: "3.11" }, "x:BQBEFFsPjF73WkvIUscMKg"],
  [
    { name: "n", packages: [], env: {}, builder_options: { a: 1.5 }, source_copy_mode: "no_copy" },
    "n:oY2cizs6EmhuEd1m_7tWCQ",
  ],
  [{ builder: "noop", base_image: "a/b:c", runtime_packages: ["x"] }, "a/b:c"],
  [{ base_image: { builder: "noop", base_image: "a/b:c" } }, "a/b:c"],
  [{ builder: "noop", base_image: {} }, "flytekit:fv8aVGdGU6GT1t5W98ZQPA"],
  [{ builder: "noop", base_image: "a/b:c", requirements: "r.txt" }, "a/b:c"],
])("%j is named as flytekit names it", (spec, image) => {
  expect(nameImage(spec, settings)).toEqual({ image });
});

test("an image built elsewhere is found by its id in the settings", () => {
  const spec = { requirements: "requirements.txt" };
  expect(nameImage(spec, settings)).toHaveProperty("field", "requirements");
  const images = { [imageSpecId(spec)]: "reg/built:1" };
  expect(nameImage(spec, { ...settings, images })).toEqual({ image: "reg/built:1" });
});

test("a known source root makes the tag depend on files, unless code is fetched or nothing is copied", () => {
  const rooted = { ...settings, sourceRoot: "/src" };
  expect(nameImage({}, rooted)).toHaveProperty("field", "source_copy_mode");
  expect(nameImage({}, { ...rooted, fast: true })).toHaveProperty("image");
  expect(nameImage({ source_copy_mode: "no_copy" }, rooted)).toHaveProperty("image");
});

test.each<[ImageSpec, keyof ImageSpec]>([
  [{ builder: "noop" }, "base_image"],
  [{ builder: "zzz" }, "builder"],
  [{ tag_format: "{hash}" }, "tag_format"],
  [{ builder: "noop", base_image: "a", tag_format: "{hash}" }, "tag_format"],
  [{ builder: "noop", base_image: "a", source_copy_mode: "all" }, "source_copy_mode"],
  [{ base_image: { copy: ["a"] } }, "base_image"],
])("%j cannot be named, and the field says why", (spec, field) => {
  expect(nameImage(spec, settings)).toHaveProperty("field", field);
});
