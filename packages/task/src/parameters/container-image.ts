import type { Expression } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";
import { imageOrDefault } from "../values/image-reference.ts";
import { type ImageSettings, type ImageSpec, nameImage, type Named } from "../values/image-spec.ts";
import { pythonOf } from "../values/python-call.ts";
import { jsonMap, orderedTextMap } from "../values/scalars.ts";

const text = (label: string, help: string) => z.string().register(field, { label, help });
const texts = (label: string, help: string) => z.array(z.string()).register(field, { label, help });
const advanced = (label: string, help: string) => z.string().register(field, { label, help, advanced: true });

/** `validate_container_registry_name`, after lower-casing. */
const REGISTRY = /^(localhost:\d{1,5}|[a-zA-Z\d._-]+(:\d{1,5})?)(\/[\w.-]+)*$/;

const imageSpecSchema: z.ZodType<ImageSpec, ImageSpec> = z
  .strictObject({
    name: text(
      "Name",
      "The image's name, without registry and tag. Capitals become small letters.",
    ).optional(),
    python_version: text("Python version", "Such as 3.11. Left empty, what the base image has.").optional(),
    builder: text(
      "Builder",
      "What builds the image: default, or noop for an image that is there already.",
    ).optional(),
    source_root: advanced("Source root", "The folder whose files are copied into the image.").optional(),
    env: orderedTextMap()
      .register(field, { label: "Environment", help: "Variables inside the image." })
      .optional(),
    registry: z
      .string()
      .regex(REGISTRY, {
        error: "Write a registry without https://, such as ghcr.io/acme, docker.io/acme or localhost:30000.",
      })
      .or(z.literal(""))
      .register(field, {
        label: "Registry",
        help: "Where the image is pushed, such as ghcr.io/acme.",
        example: "ghcr.io/acme",
      })
      .optional(),
    packages: texts("Python packages", "What pip installs, such as pandas==2.2.").optional(),
    conda_packages: texts("Conda packages", "What conda installs.").optional(),
    conda_channels: texts("Conda channels", "Where conda looks for packages.").optional(),
    requirements: text(
      "Requirements file",
      "A requirements.txt. The image's tag then depends on its contents.",
    ).optional(),
    apt_packages: texts("System packages", "What apt installs, such as git.").optional(),
    cuda: text("CUDA", "Which version of CUDA to install.").optional(),
    cudnn: text("cuDNN", "Which version of cuDNN to install.").optional(),
    base_image: z
      .union([z.string(), z.lazy(() => imageSpecSchema)])
      .register(field, {
        label: "Base image",
        help: "The image to start from: a name, or another ImageSpec.",
      })
      .optional(),
    platform: text("Platform", "Such as linux/amd64, which is also what is meant when empty.").optional(),
    pip_index: text("pip index", "The address where pip looks for packages.").optional(),
    pip_extra_index_url: texts("pip extra indexes", "More addresses where pip looks.").optional(),
    pip_secret_mounts: z
      .array(
        z.tuple([
          text("Secret file", "The file with the secret."),
          text("Mounted at", "Where pip finds it while the image is built."),
        ]),
      )
      .register(field, {
        label: "pip secrets",
        help: "Secret files that pip may read. They do not change the image's name.",
      })
      .optional(),
    pip_extra_args: text("pip arguments", "More arguments for pip, separated by blanks.").optional(),
    registry_config: advanced("Registry configuration", "A JSON file about the registry.").optional(),
    entrypoint: texts(
      "Entry point",
      "What the container starts. An empty list removes the base image's own.",
    ).optional(),
    commands: texts("Commands", "Commands that run while the image is built.").optional(),
    tag_format: text(
      "Tag format",
      "The form of the tag; {spec_hash} stands for the computed part.",
    ).optional(),
    source_copy_mode: z
      .enum(["loaded_modules", "all", "no_copy"])
      .register(field, {
        label: "Copy source",
        help: "Which source files are copied into the image.",
        choices: { loaded_modules: "The modules in use", all: "All files", no_copy: "None" },
        python: { module: "flytekit.constants", name: "CopyFileDetection" },
        advanced: true,
      })
      .optional(),
    copy: texts(
      "Copy",
      "Files and folders that are copied to /root. The image's tag then depends on them.",
    ).optional(),
    python_exec: advanced("Python", "The Python program that installs the packages.").optional(),
    runtime_packages: texts(
      "Packages at start",
      "What pip installs when the task starts, not in the image.",
    ).optional(),
    builder_options: jsonMap()
      .register(field, { label: "Builder options", help: "Options of the builder's own.", advanced: true })
      .optional(),
    builder_config: jsonMap()
      .register(field, {
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

/** `container_image` of `task()`: a name, or an ImageSpec. */
export const schema = z
  .union([z.string(), imageSpecSchema], {
    error: "Give an image's name as text, or the fields of an ImageSpec.",
  })
  .register(field, {
    label: "Container image",
    help: "The image that the task runs in. It must hold the function's module and flytekit.",
    details:
      "{{.image.default.fqn}} and {{.image.default.version}} stand for parts of an image in the settings, " +
      "default or another one by its name. The often quoted {{images.default.tag}} does not work: it stays as it is.",
    keyword: "container_image",
    wire: "template.container.image",
    unset: "the default image of the settings",
    example: "ghcr.io/acme/train:1.4",
  });

export type ContainerImage = z.output<typeof schema>;

/** `get_registerable_container_image`. An empty text is as good as none. */
export function compile(given: ContainerImage | undefined, settings: ImageSettings): Named {
  return typeof given === "object" ? nameImage(given, settings) : imageOrDefault(given, settings.images);
}

/** What is installed when the task starts: `_F_RUNTIME_PACKAGES`, set last of all variables. */
export function environmentOf(
  given: ContainerImage | undefined,
): Readonly<Record<string, string>> | undefined {
  const packages = typeof given === "object" ? given.runtime_packages : undefined;
  return packages === undefined || packages.length === 0
    ? undefined
    : { _F_RUNTIME_PACKAGES: packages.join(" ") };
}

export const python = (given: ContainerImage): Expression => pythonOf(schema, given);
