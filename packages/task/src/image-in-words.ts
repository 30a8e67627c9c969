import type { z } from "zod";

import { dynamicSettings } from "./kinds/dynamic.ts";
import { containerImage, podTemplate } from "./parameters/index.ts";
import { prepared, schema as taskConfig } from "./plugins/index.ts";
import { imageSettings, type Settings, settingsSchema, type TaskSettings } from "./settings.ts";
import { taskTemplates, type TemplateName } from "./templates/index.ts";
import type { TaskTemplate } from "./templates/task-template.ts";
import { type ContainerFile, containerFile } from "./values/container-file.ts";
import { imageOrDefault } from "./values/image-reference.ts";
import type { Named } from "./values/image-spec.ts";

/** The image that a task will run in, or why that cannot be told. */
export type ImageInWords = Named & {
  /** Whether the pod template has an image of its own for the task's container, which counts in place of the task's. */
  readonly ofPod?: true;
  /** What an ImageSpec would be built from, or why it would not be built; images that are named have none. */
  readonly file?: ContainerFile;
};

type Given = containerImage.ContainerImage | undefined;

/** The image of a design as its kind and plugin have it. */
interface Chosen {
  readonly image: Given;
  readonly settings: TaskSettings;
  readonly pod?: podTemplate.PodTemplate | undefined;
}

/**
 * The image that a task will run in, for a form: the settings' own when none is given, templates filled in, the name
 * computed for an ImageSpec. Undefined while what decides it cannot be read, and for tasks that run in no image of Flyte's.
 * @param document a design as it is written, whatever else is wrong with it
 */
export function imageInWords(document: unknown, settings: unknown): ImageInWords | undefined {
  const chosen = chosenImage(document, settings);
  if (chosen === undefined) return undefined;
  const { image, pod } = chosen;
  const target = imageSettings(chosen.settings);
  const own = pod && podTemplate.primaryImage(pod);
  return {
    ...(own === undefined
      ? containerImage.compile(image, target)
      : { ...imageOrDefault(own, chosen.settings.images), ofPod: true }),
    ...(typeof image === "object" && { file: containerFile(image, target) }),
  };
}

const partOf = (value: unknown, key: string): unknown =>
  value !== null && typeof value === "object" ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

function chosenImage(document: unknown, given: unknown): Chosen | undefined {
  const target = settingsSchema.safeParse(given);
  if (!target.success) return undefined;
  const settings = target.data;
  switch (partOf(document, "kind")) {
    case "task":
    case "eager":
      return read(document, settings);
    case "dynamic":
      return read(document, dynamicSettings(settings));
    case "container":
      return read(document, settings, partOf(partOf(document, "container"), "image"));
    case "template":
      return ofTemplate(document, settings);
    default:
      return undefined;
  }
}

function read(
  document: unknown,
  settings: Settings,
  image = partOf(partOf(document, "parameters"), "container_image"),
): Chosen | undefined {
  const parameters = partOf(document, "parameters");
  const container_image = containerImage.schema.optional().safeParse(image);
  const task_config = taskConfig.optional().safeParse(partOf(parameters, "task_config"));
  const pod_template = podTemplate.schema.optional().safeParse(partOf(parameters, "pod_template"));
  if (!container_image.success || !task_config.success || !pod_template.success) return undefined;
  const ready = prepared({
    container_image: container_image.data,
    task_config: task_config.data,
    pod_template: pod_template.data,
  });
  return { image: ready.container_image, settings, pod: ready.pod_template };
}

/** What a ready-made task says of its image, whatever else its class is. */
type ImageRules = Pick<TaskTemplate<z.ZodObject>, "parameters" | "imageOf">;

function ofTemplate(document: unknown, settings: Settings): Chosen | undefined {
  const type = partOf(partOf(document, "template"), "type");
  if (typeof type !== "string" || !Object.hasOwn(taskTemplates, type)) return undefined;
  const { parameters, imageOf } = taskTemplates[type as TemplateName] as ImageRules;
  const chosen = parameters.includes("container_image") ? read(document, settings) : undefined;
  if (chosen === undefined || imageOf === undefined) return chosen;
  return typeof chosen.image === "object" ? undefined : { ...chosen, image: imageOf(chosen.image) };
}
