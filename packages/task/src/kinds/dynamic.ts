import { z } from "zod";

import { prepared } from "../plugins/index.ts";
import { compileError, type Problem, runWarning } from "../problem.ts";
import { imageSettings, type Settings, type TaskSettings } from "../settings.ts";
import { taskEntity } from "../spec/entity.ts";
import { splitImage } from "../values/image-reference.ts";
import { nameImage } from "../values/image-spec.ts";
import { decorator, functionStatements } from "./function-python.ts";
import { functionName, functionTask } from "./function-task.ts";
import { functionKeys } from "./function.ts";
import { headKeys, type Kind } from "./kind.ts";
import { allParameters } from "./parameters.ts";
import { ownImage, withSerializedContext } from "./serialized-context.ts";

const schema = z.strictObject({
  ...headKeys("dynamic"),
  ...functionKeys,
  parameters: allParameters.optional(),
});
type Dynamic = z.output<typeof schema>;

/** `@dynamic`: the function makes a workflow when it runs. It carries the settings with it to do so. */
export const dynamic: Kind<typeof schema> = {
  schema,
  label: "Dynamic workflow",
  help: "A Python function that decides which tasks to run when it runs.",
  example: { format: "fletch/v1", kind: "dynamic", module: "recipes.train", function: "fit_each" },
  nameOf: functionName,
  compile: (design, settings) => {
    const own = dynamicSettings(settings);
    const images = ownImage(prepared(design.parameters ?? {}), own);
    return [taskEntity(functionTask(design, withSerializedContext(own, images)))];
  },
  python: (design) => functionStatements(design, decorator("dynamic", design.parameters)),
  check: (design, settings) => [
    ...(design.async === true
      ? [
          runWarning(
            "/async",
            "unsupported",
            "flytekit registers an async dynamic task but cannot run it. Make it an ordinary function, or an eager task.",
          ),
        ]
      : []),
    ...(settings === undefined ? [] : imageWithoutTag(design, settings)),
  ],
};

/** `get_serializable_task` asks for the id of the image (a cached property) before its name. */
export const dynamicSettings = (settings: Settings): TaskSettings => ({ ...settings, idBeforeCopying: true });

/** `Image.look_up_image_info` on the image that an ImageSpec names: it must say which state of the image is meant. */
function imageWithoutTag({ parameters = {} }: Dynamic, settings: Settings): readonly Problem[] {
  const spec = prepared(parameters).container_image;
  // Another mode is refused elsewhere; flytekit then looks up no image.
  const isDynamic = (parameters.execution_mode ?? "dynamic") === "dynamic";
  if (typeof spec !== "object" || !isDynamic) return [];
  const named = nameImage(spec, imageSettings(dynamicSettings(settings)));
  if ("error" in named) return [];
  const { tag, digest } = splitImage(named.image);
  return tag !== undefined || digest !== undefined
    ? []
    : [
        compileError(
          "/parameters/container_image/base_image",
          "invalid-value",
          `A dynamic task needs an image with a tag or a digest, as in ${named.image}:v1.`,
        ),
      ];
}
