import type { Suggestion } from "../../../components/scalar-input.tsx";

/** Which of the three ways to give an image a value is. */
export type ImageState = "default" | "name" | "spec";

export const imageState = (value: unknown): ImageState =>
  value === undefined ? "default" : value !== null && typeof value === "object" ? "spec" : "name";

/** Templates for the images that the settings name, and those images as they are. */
export const imageSuggestions = (
  images: Readonly<Record<string, string>> | undefined,
): readonly Suggestion[] =>
  Object.entries(images ?? {}).flatMap(([name, image]) => [
    { value: `{{.image.${name}.fqn}}:{{.image.${name}.version}}`, about: `the settings' ${name}: ${image}` },
    { value: image, about: `as ${name} is now` },
  ]);
