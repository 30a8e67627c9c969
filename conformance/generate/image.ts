import fc from "fast-check";

import { anyText, json, textMap } from "./text.ts";

const texts = (...of: string[]): fc.Arbitrary<string[]> => fc.subarray(of);
const words = (): fc.Arbitrary<string[]> => fc.array(anyText(), { maxLength: 2 });

/** The fields that need no file to name the image. */
const plain = () => ({
  name: fc.constantFrom("flytekit", "My-Img", "ÄÖ", ""),
  python_version: fc.constantFrom("3.11", "3.12"),
  env: textMap(anyText(), anyText()),
  registry: fc.constantFrom("ghcr.io/Acme", "localhost:30000", "docker.io/a/b", ""),
  packages: fc.oneof(texts("pandas==2.2.2", "numpy", "x'y"), words()),
  conda_packages: texts("opencv", "gdal"),
  conda_channels: texts("conda-forge"),
  apt_packages: texts("git", "ffmpeg"),
  cuda: fc.constantFrom("12.4", ""),
  cudnn: fc.constantFrom("9"),
  platform: fc.constantFrom("linux/arm64", ""),
  pip_index: anyText(),
  pip_extra_index_url: words(),
  pip_secret_mounts: fc.array(fc.tuple(anyText(), anyText()), { maxLength: 2 }),
  pip_extra_args: anyText(),
  registry_config: anyText(),
  entrypoint: words(),
  commands: words(),
  tag_format: fc.constantFrom(
    "{spec_hash}",
    "v1-{spec_hash}",
    "{spec_hash:.6}",
    "{{x}}-{spec_hash}",
    "fixed",
    "",
  ),
  // These tell of no files.
  source_copy_mode: fc.constant("no_copy" as const),
  requirements: fc.constant(""),
  copy: fc.constant([]),
  python_exec: anyText(),
  builder_options: textMap(json(), anyText()),
  builder_config: textMap(json(), anyText()),
  runtime_packages: words(),
});

const spec = (base: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    {
      ...plain(),
      builder: fc.constantFrom("default"),
      base_image: base,
    },
    { requiredKeys: [] },
  );

/** One of the builder that builds nothing; where it has no more fields an image on it may have the same name. */
const unbuilt = (): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(
      fc.oneof(fc.constant({}), fc.record(plain(), { requiredKeys: [] })),
      fc.oneof(anyText(), spec(fc.constant("ghcr.io/acme/base:1"))),
    )
    .map(([fields, image]) => ({ ...fields, builder: "noop", base_image: image }));

/** An ImageSpec that can be named: built by flytekit's builder, on a named image or on another ImageSpec, or not built. */
export const imageSpec = (): fc.Arbitrary<Record<string, unknown>> =>
  fc.oneof(
    { arbitrary: spec(fc.oneof(anyText(), spec(fc.constant("ghcr.io/acme/base:1")), unbuilt())), weight: 4 },
    { arbitrary: unbuilt(), weight: 1 },
    // Both sides refuse these.
    {
      arbitrary: fc.constantFrom(
        { builder: "noop" },
        { builder: "zzz" },
        { tag_format: "{other}" },
        { builder: "noop", base_image: "a", tag_format: "{other}" },
        { builder: "noop", base_image: "a", source_copy_mode: "all" },
        { source_root: "" },
      ),
      weight: 1,
    },
  );

const TEMPLATES = [
  "ghcr.io/acme/train:1.4",
  "{{.image.default}}",
  "{{ .Images.trainer.fqn }}:{{.image.default.version}}",
  "{{.image.trainer}}-{{.image.x_1.version}}",
  "{{images.default.tag}}",
  "{{.image.default.}}",
  "{{.image.no-name}}",
  "{{.image.nope}}",
  "{{.image.default.tag}}",
  "not a valid image",
  "",
];

/** Text with flytekit's templates. */
export const imageText = (): fc.Arbitrary<string> =>
  fc.oneof({ arbitrary: fc.constantFrom(...TEMPLATES), weight: 4 }, { arbitrary: anyText(), weight: 1 });
