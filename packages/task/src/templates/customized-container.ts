import { TASK_PARAMETERS } from "../kinds/parameters.ts";
import * as parameters from "../parameters/index.ts";
import { compileError, type Problem } from "../problem.ts";
import type { Settings } from "../settings.ts";
import type { Target } from "../spec/target.ts";
import { imageOrDefault } from "../values/image-reference.ts";
import type { TemplateContext } from "./task-template.ts";

/** What `PythonCustomizedContainerTask` takes. */
export const CONTAINER_PARAMETERS = [
  ...TASK_PARAMETERS,
  "container_image",
  "environment",
  "requests",
  "limits",
] as const;

const EXECUTE = [
  ["pyflyte-execute", "--inputs", "{{.input}}", "--output-prefix", "{{.outputPrefix}}"],
  ["--raw-output-data-prefix", "{{.rawOutputDataPrefix}}"],
  ["--resolver", "flytekit.core.python_customized_container_task.default_task_template_resolver"],
  ["--", "{{.taskTemplatePath}}"],
].flat();

/** A container that runs flytekit's own code, told what to do by the template alone. */
export function customizedContainer(
  { executor, imageOf }: { readonly executor: string; readonly imageOf: ImageOf },
  { parameters: given }: TemplateContext,
  settings: Settings,
): Target {
  const named = imageOrDefault(imageOf(textOf(given.container_image)), settings.images);
  if ("error" in named) throw new Error(`Unresolved image: ${named.error}`);
  const env = parameters.environment.compile(parameters.environment.merge(settings.env, given.environment));
  return {
    container: {
      image: named.image,
      args: [...EXECUTE, executor],
      resources: parameters.resources.compile(parameters.resources.specOf(given)),
      ...(env.length > 0 && { env }),
    },
  };
}

type ImageOf = (given: string | undefined) => string;

const textOf = (given: parameters.containerImage.ContainerImage | undefined): string | undefined =>
  typeof given === "string" ? given : undefined;

/** An image is a text here; variables need some in the settings, or flytekit fails (`{**None}`). */
export function checkCustomizedContainer(
  { parameters: given }: TemplateContext,
  settings: Settings | undefined,
): readonly Problem[] {
  const problems: Problem[] = [];
  const image = given.container_image;
  if (typeof image === "object") {
    const message = "This task takes the name of an image as text, not an ImageSpec.";
    problems.push(compileError("/parameters/container_image", "wrong-type", message));
  }
  if (settings === undefined) return problems;
  const named = imageOrDefault(textOf(image) ?? "x", settings.images);
  if ("error" in named)
    problems.push(compileError("/parameters/container_image", "invalid-value", named.error));
  const { environment } = given;
  if (environment !== undefined && Object.keys(environment).length > 0 && settings.env === undefined) {
    const message =
      "flytekit fails on variables of this task while the settings have none at all. Put them into the settings' environment.";
    problems.push(compileError("/parameters/environment", "unsupported", message));
  }
  return problems;
}
