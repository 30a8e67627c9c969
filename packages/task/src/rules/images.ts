import { type CommonDesign, parametersOf } from "../design.ts";
import * as parameters from "../parameters/index.ts";
import { prepared } from "../plugins/index.ts";
import { compileError, type Problem } from "../problem.ts";
import { imageSettings, type Settings } from "../settings.ts";

const IMAGE = "/parameters/container_image";
const POD_SPEC = "/parameters/pod_template/pod_spec";

/** Images that these settings do not tell: the task's own, also when a pod template has another, and the pod's. */
export function images(design: CommonDesign, settings: Settings): Problem[] {
  if (design.function === undefined) return [];
  const given = parametersOf(design);
  const ready = prepared(given);
  const named = parameters.containerImage.compile(ready.container_image, imageSettings(settings));
  const problems: Problem[] = [];
  if ("error" in named) {
    const missing = compileError(
      "/images/default",
      "missing",
      "Name a default image, or give the task one of its own.",
    );
    const field = "field" in named && named.field !== undefined ? `/${named.field}` : "";
    problems.push(
      ready.container_image
        ? compileError(`${IMAGE}${field}`, "invalid-value", named.error)
        : { ...missing, in: "settings" },
    );
  }
  if (ready.pod_template === undefined) return problems;
  const written = given.pod_template?.pod_spec?.["containers"] as readonly unknown[] | undefined;
  for (const { index, error } of parameters.podTemplate.imageErrors(ready.pod_template, settings.images)) {
    const own = index < (written?.length ?? 0);
    problems.push(
      compileError(own ? `${POD_SPEC}/containers/${index}/image` : POD_SPEC, "invalid-value", error),
    );
  }
  return problems;
}
