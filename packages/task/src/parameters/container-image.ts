import type { Expression } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";
import { imageOrDefault } from "../values/image-reference.ts";
import { imageSpecSchema } from "../values/image-spec-schema.ts";
import { type ImageSettings, nameImage, type Named } from "../values/image-spec.ts";
import { pythonOf } from "../values/python-call.ts";

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
    pod: "spec.containers[].image",
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
