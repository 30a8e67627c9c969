import type { z } from "zod";

import { type Design, parametersOf } from "./design.ts";
import { dynamicSettings } from "./kinds/dynamic.ts";
import { containerImage, podTemplate } from "./parameters/index.ts";
import { prepared, schema as taskConfig, type TaskConfig } from "./plugins/index.ts";
import { imageSettings, settingsSchema, type TaskSettings } from "./settings.ts";
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

/** What decides the image, parsed. */
interface Parts {
  readonly container_image?: Given;
  readonly task_config?: TaskConfig | undefined;
  readonly pod_template?: podTemplate.PodTemplate | undefined;
}

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
 * @param checked the same design as the schema took it, where it did: nothing is parsed once more
 */
export function imageInWords(
  document: unknown,
  settings: unknown,
  checked?: Design,
): ImageInWords | undefined {
  const chosen = chosenImage(checked ?? document, settings, checked);
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

function chosenImage(document: unknown, given: unknown, checked: Design | undefined): Chosen | undefined {
  const target = settingsSchema.safeParse(given);
  if (!target.success) return undefined;
  const settings = target.data;
  const image = partOf(partOf(document, "parameters"), "container_image");
  const read = (own: unknown, of: TaskSettings = settings): Chosen | undefined =>
    chosenBy(
      checked === undefined
        ? partsOf(document, own)
        : { ...parametersOf(checked), container_image: own as Given },
      of,
    );
  switch (partOf(document, "kind")) {
    case "task":
    case "eager":
      return read(image);
    case "dynamic":
      return read(image, dynamicSettings(settings));
    case "container":
      return read(partOf(partOf(document, "container"), "image"));
    case "template":
      return ofTemplate(document, () => read(image));
    default:
      return undefined;
  }
}

function partsOf(document: unknown, image: unknown): Parts | undefined {
  const parameters = partOf(document, "parameters");
  const container_image = containerImage.schema.optional().safeParse(image);
  const task_config = taskConfig.optional().safeParse(partOf(parameters, "task_config"));
  const pod_template = podTemplate.schema.optional().safeParse(partOf(parameters, "pod_template"));
  if (!container_image.success || !task_config.success || !pod_template.success) return undefined;
  return {
    container_image: container_image.data,
    task_config: task_config.data,
    pod_template: pod_template.data,
  };
}

function chosenBy(parts: Parts | undefined, settings: TaskSettings): Chosen | undefined {
  if (parts === undefined) return undefined;
  const ready = prepared(parts);
  return { image: ready.container_image, settings, pod: ready.pod_template };
}

/** What a ready-made task says of its image, whatever else its class is. */
type ImageRules = Pick<TaskTemplate<z.ZodObject>, "parameters" | "imageOf">;

function ofTemplate(document: unknown, read: () => Chosen | undefined): Chosen | undefined {
  const type = partOf(partOf(document, "template"), "type");
  if (typeof type !== "string" || !Object.hasOwn(taskTemplates, type)) return undefined;
  const { parameters, imageOf } = taskTemplates[type as TemplateName] as ImageRules;
  const chosen = parameters.includes("container_image") ? read() : undefined;
  if (chosen === undefined || imageOf === undefined) return chosen;
  return typeof chosen.image === "object" ? undefined : { ...chosen, image: imageOf(chosen.image) };
}
