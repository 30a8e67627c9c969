import { z } from "zod";

import { field } from "../field.ts";
import type { ImageSpec } from "./image-spec.ts";
import { jsonMap, orderedTextMap } from "./scalars.ts";

/** The groups that a form shows the many fields in. */
const group = (name: string) => ({
  name,
  text: (label: string, help: string) => z.string().register(field, { label, help, group: name }),
  texts: (label: string, help: string) => z.array(z.string()).register(field, { label, help, group: name }),
  advanced: (label: string, help: string) =>
    z.string().register(field, { label, help, group: name, advanced: true }),
});
const image = group("Image");
const python = group("Python packages");
const system = group("System");
const build = group("Build");
const files = group("Files");

/** `validate_container_registry_name`, after lower-casing. */
const REGISTRY = /^(localhost:\d{1,5}|[a-zA-Z\d._-]+(:\d{1,5})?)(\/[\w.-]+)*$/;

/** flytekit's ImageSpec, in the order of its fields. */
export const imageSpecSchema: z.ZodType<ImageSpec, ImageSpec> = z
  .strictObject({
    name: image
      .text("Name", "The image's name, without registry and tag. Capitals become small letters.")
      .optional(),
    python_version: image
      .text("Python version", "Such as 3.11. Left empty, what the base image has.")
      .optional(),
    builder: build
      .text("Builder", "What builds the image: default, or noop for an image that is there already.")
      .optional(),
    source_root: files
      .advanced("Source root", "The folder whose files are copied into the image.")
      .optional(),
    env: orderedTextMap()
      .register(field, { group: image.name, label: "Environment", help: "Variables inside the image." })
      .optional(),
    registry: z
      .string()
      .regex(REGISTRY, {
        error: "Write a registry without https://, such as ghcr.io/acme, docker.io/acme or localhost:30000.",
      })
      .or(z.literal(""))
      .register(field, {
        group: image.name,
        label: "Registry",
        help: "Where the image is pushed, such as ghcr.io/acme.",
        example: "ghcr.io/acme",
      })
      .optional(),
    packages: python.texts("Python packages", "What pip installs, such as pandas==2.2.").optional(),
    conda_packages: python.texts("Conda packages", "What conda installs.").optional(),
    conda_channels: python.texts("Conda channels", "Where conda looks for packages.").optional(),
    requirements: python
      .text("Requirements file", "A requirements.txt. The image's tag then depends on its contents.")
      .optional(),
    apt_packages: system.texts("System packages", "What apt installs, such as git.").optional(),
    cuda: system.text("CUDA", "Which version of CUDA to install.").optional(),
    cudnn: system.text("cuDNN", "Which version of cuDNN to install.").optional(),
    base_image: z
      .union([z.string(), z.lazy(() => imageSpecSchema)])
      .register(field, {
        group: image.name,
        label: "Base image",
        help: "The image to start from: a name, or another ImageSpec.",
      })
      .optional(),
    platform: image
      .text("Platform", "Such as linux/amd64, which is also what is meant when empty.")
      .optional(),
    pip_index: python.text("pip index", "The address where pip looks for packages.").optional(),
    pip_extra_index_url: python.texts("pip extra indexes", "More addresses where pip looks.").optional(),
    pip_secret_mounts: z
      .array(
        z.tuple([
          python.text("Secret file", "The file with the secret."),
          python.text("Mounted at", "Where pip finds it while the image is built."),
        ]),
      )
      .register(field, {
        group: python.name,
        label: "pip secrets",
        help: "Secret files that pip may read. They do not change the image's name.",
      })
      .optional(),
    pip_extra_args: python.text("pip arguments", "More arguments for pip, separated by blanks.").optional(),
    registry_config: build.advanced("Registry configuration", "A JSON file about the registry.").optional(),
    entrypoint: system
      .texts("Entry point", "What the container starts. An empty list removes the base image's own.")
      .optional(),
    commands: system.texts("Commands", "Commands that run while the image is built.").optional(),
    tag_format: build
      .text("Tag format", "The form of the tag; {spec_hash} stands for the computed part.")
      .optional(),
    source_copy_mode: z
      .enum(["loaded_modules", "all", "no_copy"])
      .register(field, {
        group: files.name,
        label: "Copy source",
        help: "Which source files are copied into the image.",
        choices: { loaded_modules: "The modules in use", all: "All files", no_copy: "None" },
        python: { module: "flytekit.constants", name: "CopyFileDetection" },
        advanced: true,
      })
      .optional(),
    copy: files
      .texts("Copy", "Files and folders that are copied to /root. The image's tag then depends on them.")
      .optional(),
    python_exec: python.advanced("Python", "The Python program that installs the packages.").optional(),
    runtime_packages: python
      .texts("Packages at start", "What pip installs when the task starts, not in the image.")
      .optional(),
    builder_options: jsonMap()
      .register(field, {
        group: build.name,
        label: "Builder options",
        help: "Options of the builder's own.",
        advanced: true,
      })
      .optional(),
    builder_config: jsonMap()
      .register(field, {
        group: build.name,
        label: "Builder configuration",
        help: "Images that the builder uses.",
        advanced: true,
      })
      .optional(),
  })
  .register(field, {
    label: "ImageSpec",
    help: "What the image consists of; flytekit builds it and computes its name.",
    python: { module: "flytekit", name: "ImageSpec" },
  });
