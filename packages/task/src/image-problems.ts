import { type Problem, runWarning } from "./problem.ts";
import { isImageReference } from "./values/image-reference.ts";

/** What is wrong with an image where flytekit passes the text on and Kubernetes, or another platform, pulls it. */
export function imageProblems(image: unknown, path: string): readonly Problem[] {
  if (typeof image !== "string" || image === "" || isImageReference(image)) return [];
  const message = image.includes("{{")
    ? "flytekit fills in no placeholders here, so no such image is found. Write the image's whole name."
    : `No image can be called "${image}", so what needs it cannot start. Write registry, name and tag, such as ghcr.io/acme/train:1.4.`;
  return [runWarning(path, "invalid-value", message)];
}
