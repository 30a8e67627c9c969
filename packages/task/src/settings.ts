import { z } from "zod";

import { field } from "./field.ts";
import { splitImage } from "./values/image-reference.ts";
import type { ImageSettings } from "./values/image-spec.ts";
import { DEFAULT_INTERPRETER } from "./values/interpreter.ts";
import { orderedTextMap, quantityText } from "./values/scalars.ts";

const side = (label: string, help: string) =>
  z
    .strictObject({
      cpu: quantityText()
        .register(field, { label: "CPU", help: "Processor cores.", unit: "cores" })
        .optional(),
      mem: quantityText()
        .register(field, { label: "Memory", help: "Working memory.", unit: "bytes" })
        .optional(),
      gpu: quantityText()
        .register(field, { label: "GPU", help: "Graphics cards.", unit: "devices" })
        .optional(),
      ephemeral_storage: quantityText()
        .register(field, {
          label: "Ephemeral storage",
          help: "Disk space that goes with the task.",
          unit: "bytes",
        })
        .optional(),
    })
    .register(field, { label, help });

const MISSING_TAG = "The default image needs a tag or a digest, as in ghcr.io/acme/base:v1.";

/** `Image.look_up_image_info`: only the default image must say which state of it is meant. */
const hasVersion = (image: string | undefined): boolean => {
  if (!image) return true;
  const { tag, digest } = splitImage(image);
  return tag !== undefined || digest !== undefined;
};

/**
 * Where a design goes: what flytekit calls SerializationSettings. Not part of a design.
 * `version: ""` means the first 20 hex digits of the digest compiled with an empty version.
 */
export const settingsSchema = z.strictObject({
  project: z.string().min(1, { error: "Name the project." }).register(field, {
    label: "Project",
    help: "The Flyte project that the task is registered in.",
    wire: "template.id.project",
    example: "flytesnacks",
  }),
  domain: z.string().min(1, { error: "Name the domain." }).register(field, {
    label: "Domain",
    help: "The stage of the project, usually development, staging or production.",
    wire: "template.id.domain",
    example: "development",
  }),
  version: z.string().default("").register(field, {
    label: "Version",
    help: "The name of this state of the task. Left empty, it is made from the content.",
    wire: "template.id.version",
    unset: "made from the content",
  }),
  images: z
    .record(z.string(), z.string().min(1, { error: "Name an image." }))
    .default({})
    .refine((images) => hasVersion(images["default"]), { error: MISSING_TAG, path: ["default"] })
    .register(field, {
      label: "Images",
      help: "Container images by name; default is used by tasks that name none.",
      example: { default: "ghcr.io/acme/base:v1" },
    }),
  env: orderedTextMap()
    .register(field, {
      label: "Environment",
      help: "Variables that every task registered with these settings gets.",
      wire: "template.container.env",
      pod: "spec.containers[].env",
    })
    .optional(),
  fast: z
    .strictObject({
      distribution_location: z
        .string()
        .register(field, {
          label: "Archive",
          help: "Where the archive with the code lies.",
          unset: "filled in when the code is uploaded",
          example: "s3://bucket/code.tar.gz",
        })
        .optional(),
      destination_dir: z
        .string()
        .register(field, {
          label: "Folder",
          help: "Where the code is unpacked in the container.",
          unset: "filled in when the code is uploaded",
          example: "/root",
        })
        .optional(),
    })
    .optional()
    .register(field, {
      label: "Fast registration",
      help: "Code is fetched from an archive when the task starts, instead of being in the image.",
      wire: "template.container.args",
    }),
  default_resources: z
    .strictObject({
      requests: side("Requests", "What a task is guaranteed to have.").optional(),
      limits: side("Limits", "What a task can never exceed.").optional(),
    })
    .register(field, {
      label: "Default resources",
      help: "What tasks get that ask for nothing at all.",
      wire: "template.container.resources",
      pod: "spec.containers[].resources",
    })
    .optional(),
  python_interpreter: z
    .string()
    .register(field, {
      label: "Python program",
      help: "The Python inside the image. Some plugins are told where it is.",
      unset: DEFAULT_INTERPRETER,
    })
    .optional(),
  source_root: z
    .string()
    .register(field, {
      label: "Source root",
      help: "The folder of the source code. With it, flytekit copies code into the images of ImageSpecs.",
    })
    .optional(),
  git_repo: z
    .string()
    .register(field, {
      label: "Git repository",
      help: "Where the source code is kept. Only dynamic tasks carry it.",
    })
    .optional(),
  vscode: z
    .boolean()
    .register(field, {
      label: "Interactive debugging",
      help: "Starts VS Code in the container in place of the function, and links to it from Flyte's console.",
      details:
        "What flytekit does when the variable _F_E_VS is true where the task is registered. It is read once more in the " +
        "container, so the task needs that variable too; code-server is downloaded there unless the image holds it. " +
        "Async functions are not touched.",
      keyword: "_F_E_VS",
      wire: "template.config.link_type",
      unset: "the function runs as usual",
      advanced: true,
    })
    .optional(),
});

export type Settings = z.output<typeof settingsSchema>;
export type SettingsInput = z.input<typeof settingsSchema>;

/** Settings as one kind of task has them. */
export interface TaskSettings extends Settings {
  /** Dynamic tasks ask for an image's id before flytekit decides what is copied into it, and the id stays. */
  readonly idBeforeCopying?: true;
}

/** What of the settings counts for images. */
export const imageSettings = (settings: TaskSettings): ImageSettings => ({
  images: settings.images,
  fast: settings.fast !== undefined,
  sourceRoot: settings.source_root,
  ...(settings.idBeforeCopying && { idBeforeCopying: true }),
});
