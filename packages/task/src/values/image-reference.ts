import { BLANK } from "./python-blanks.ts";

/** An image as flytekit's configuration keeps it (`flytekit.configuration.Image`). */
interface ImageReference {
  readonly fqn: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** Splits as `Image.look_up_image_info` does: the last `@` starts a digest, else the last `:` with no `/` after it a tag. */
export function splitImage(text: string): ImageReference {
  const at = text.lastIndexOf("@");
  if (at >= 0) return { fqn: text.slice(0, at), digest: text.slice(at + 1) };
  const colon = text.lastIndexOf(":");
  if (colon < 0 || text.includes("/", colon)) return { fqn: text };
  return { fqn: text.slice(0, colon), tag: text.slice(colon + 1) };
}

/** `Image.full`. A missing tag is Python's None, in the text too. */
export const fullImage = ({ fqn, tag, digest }: ImageReference): string =>
  digest ? `${fqn}@${digest}` : `${fqn}:${tag ?? "None"}`;

/** `Image.version`. */
const versionOf = (image: string | undefined): string | undefined => {
  const { tag, digest } = splitImage(image ?? "");
  return digest || tag;
};

/** Letters as Python compares them without regard to case: the four of other alphabets are an i, an i, an s and a k to it. */
const WORD = String.raw`([a-zA-Z0-9_\u0130\u0131\u017f\u212a]+)`;
/** `_IMAGE_REPLACE_REGEX` of flytekit.core.python_auto_container. */
const PLACEHOLDER = new RegExp(
  String.raw`\{\{${BLANK}*\.[iI\u0130\u0131][mM][aA][gG][eE][sS\u017f]?\.${WORD}(?:\.${WORD})?${BLANK}*\}\}`,
  "gu",
);

/** Images by name; `default` first of all. Names are matched exactly. */
export type ImageTable = Readonly<Record<string, string>>;

type ResolvedImage = { readonly image: string } | { readonly error: string };

/** The image that a text names; none, or an empty one, means the default image of the settings. */
export function imageOrDefault(given: string | undefined, images: ImageTable): ResolvedImage {
  if (given) return resolveImage(given, images);
  const fallback = images["default"];
  return fallback === undefined
    ? { error: "Name a default image in the settings, or give the task one of its own." }
    : { image: fullImage(splitImage(fallback)) };
}

/**
 * The image a text means: placeholders such as `{{.image.default.fqn}}` replaced from the settings' images.
 * Text without placeholders is taken as it is (`get_registerable_container_image`).
 */
export function resolveImage(text: string, images: ImageTable): ResolvedImage {
  if (!text.includes("{{")) return { image: text };
  let error: string | undefined;
  const image = text.replaceAll(PLACEHOLDER, (whole, name: string, attribute: string | undefined) => {
    const found = Object.hasOwn(images, name) ? images[name] : undefined;
    if (found === undefined) {
      error ??= `There is no image called "${name}" in the settings. Add one under Images, or use another name.`;
      return whole;
    }
    switch (attribute) {
      case undefined:
        return fullImage(splitImage(found));
      case "fqn":
        return splitImage(found).fqn;
      case "version": {
        const version = versionOf(found) ?? versionOf(images["default"]);
        if (version !== undefined) return version;
        error ??= `The image "${name}" has no tag or digest for "${whole}", and there is no default image to take one from. Give it one in the settings.`;
        return whole;
      }
      default:
        error ??= `"${whole}" asks for "${attribute}": only fqn (the name without tag) and version (the tag or digest) can be asked for.`;
        return whole;
    }
  });
  return error === undefined ? { image } : { error };
}

const COMPONENT = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
const HOST =
  "(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*(?::\\d+)?";
const REFERENCE = new RegExp(
  `^(?:${HOST}/)?${COMPONENT}(?:/${COMPONENT})*(?::\\w[\\w.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?$`,
);

/** Whether container runtimes take a text for an image (the grammar of the distribution project's references). */
export const isImageReference = (text: string): boolean => text.length <= 512 && REFERENCE.test(text);
