import { z } from "zod";
import { field } from "./field.ts";

const resources = z.strictObject({
  cpu: z.string().optional(),
  mem: z.string().optional(),
  gpu: z.string().optional(),
  ephemeral_storage: z.string().optional(),
});

/**
 * Where a design goes: what flytekit calls SerializationSettings. Not part of a design.
 * `version: ""` means the first 20 hex digits of the digest compiled with an empty version.
 */
export const settingsSchema = z.strictObject({
  project: z.string().min(1).register(field, {
    label: "Project",
    help: "The Flyte project that the task is registered in.",
    wire: "template.id.project",
  }),
  domain: z.string().min(1).register(field, {
    label: "Domain",
    help: "The stage of the project, usually development, staging or production.",
    wire: "template.id.domain",
  }),
  version: z.string().default("").register(field, {
    label: "Version",
    help: "The name of this state of the task. Left empty, it is made from the content.",
    wire: "template.id.version",
  }),
  images: z.record(z.string(), z.string()).default({}).register(field, {
    label: "Images",
    help: "Container images by name; `default` is used by tasks that name none.",
  }),
  env: z.record(z.string(), z.string()).optional().register(field, {
    label: "Environment",
    help: "Variables that every task registered with these settings gets.",
    wire: "template.container.env",
  }),
  fast: z
    .strictObject({ distribution_location: z.string().optional(), destination_dir: z.string().optional() })
    .optional()
    .register(field, {
      label: "Fast registration",
      help: "Code is fetched from an archive when the task starts, instead of being in the image.",
      wire: "template.container.args",
    }),
  default_resources: z.strictObject({ requests: resources.optional(), limits: resources.optional() }).optional(),
  python_interpreter: z.string().optional(),
  source_root: z.string().optional(),
  git_repo: z.string().optional(),
});

export type Settings = z.output<typeof settingsSchema>;
export type SettingsInput = z.input<typeof settingsSchema>;
