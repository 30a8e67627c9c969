import { containerImage } from "./parameters/index.ts";
import { imageSettings, settingsSchema } from "./settings.ts";
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
