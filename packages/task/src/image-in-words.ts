import { containerImage } from "./parameters/index.ts";
import { imageSettings, settingsSchema } from "./settings.ts";
import { type ContainerFile, containerFile } from "./values/container-file.ts";
import type { Named } from "./values/image-spec.ts";

/**
 * The image that a task will run in, for a form: the settings' own when none is given, templates filled in, the name
 * computed for an ImageSpec; or why that cannot be told. Undefined while either cannot be read.
 */
export function imageInWords(given: unknown, settings: unknown): Named | undefined {
  const read = containerImage.schema.optional().safeParse(given);
  const target = settingsSchema.safeParse(settings);
  if (!read.success || !target.success) return undefined;
  return containerImage.compile(read.data, imageSettings(target.data));
}

/** The container file that an ImageSpec would be built from; undefined for images that are named, and what cannot be read. */
export function containerFileInWords(given: unknown, settings: unknown): ContainerFile | undefined {
  const read = containerImage.schema.safeParse(given);
  const target = settingsSchema.safeParse(settings);
  if (!read.success || !target.success || typeof read.data !== "object") return undefined;
  return containerFile(read.data, imageSettings(target.data));
}
