import { type CommonDesign, parametersOf } from "../design.ts";
import { dynamicSettings } from "../kinds/dynamic.ts";
import * as parameters from "../parameters/index.ts";
import { prepared } from "../plugins/index.ts";
import { compileError, fixBy, pointer, type Problem, runWarning, setAt } from "../problem.ts";
import { imageSettings, type Settings } from "../settings.ts";
import { isImageReference, resolveImage, splitImage } from "../values/image-reference.ts";

const IMAGE = "/parameters/container_image";
const POD_SPEC = "/parameters/pod_template/pod_spec";

/** Images that these settings do not tell: the task's own, also when a pod template has another, and the pod's. */
export function images(design: CommonDesign, settings: Settings): Problem[] {
  if (design.function === undefined) return [];
  const given = parametersOf(design);
  const ready = prepared(given);
  const named = parameters.containerImage.compile(
    ready.container_image,
    imageSettings(design.kind === "dynamic" ? dynamicSettings(settings) : settings),
  );
  const problems: Problem[] = [];
  if ("error" in named) {
    const missing = compileError("/images/default", "missing", named.error);
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

/** What Kubernetes cannot pull: flytekit passes every text on, also the placeholders that it does not know. */
export function imageNames(design: CommonDesign, settings: Settings): readonly Problem[] {
  const { parameters, container } = design as CommonDesign & OwnImages;
  const containers = parameters?.pod_template?.pod_spec?.["containers"];
  return [
    ...imageName(parameters?.container_image, IMAGE, settings),
    ...imageName(container?.image, "/container/image", settings),
    ...(Array.isArray(containers) ? (containers as { readonly image?: unknown }[]) : []).flatMap(
      ({ image }, index) => imageName(image, `${POD_SPEC}/containers/${index}/image`, settings),
    ),
    ...sharedImages(settings),
  ];
}

/** Where the kind that runs a container of one's own keeps its image. */
interface OwnImages {
  readonly container?: { readonly image?: unknown };
}

function imageName(text: unknown, path: string, settings: Settings): readonly Problem[] {
  if (typeof text !== "string" || text === "") return [];
  const resolved = resolveImage(text, settings.images);
  if ("error" in resolved || isImageReference(resolved.image)) return [];
  if (/\{\{/.test(resolved.image)) {
    const meant = dotted(text);
    const fixes = meant !== undefined && "image" in resolveImage(meant, settings.images);
    const message =
      "flytekit does not read this placeholder and leaves it as it is, so no such image is found. Placeholders look like {{.image.default.fqn}} and {{.image.default.version}}.";
    const fix = fixes ? fixBy(`Change to ${meant}`, setAt(path, meant)) : undefined;
    return [runWarning(path, "invalid-value", { message, fix })];
  }
  const message = `No image can be called "${resolved.image}", so the task cannot start. Write registry, name and tag, such as ghcr.io/acme/train:1.4; names have small letters only.`;
  const small = resolved.image === text ? lowered(text) : undefined;
  const fix = small === undefined ? undefined : fixBy(`Change to ${small}`, setAt(path, small));
  return [runWarning(path, "invalid-value", { message, fix })];
}

/** `{{images.default.tag}}` of the documentation, in the form that works. */
function dotted(text: string): string | undefined {
  const repaired = text.replaceAll(
    /\{\{\s*\.?images?\.(\w+)(?:\.(\w+))?\s*\}\}/gi,
    (_, name: string, part: string | undefined) =>
      `{{.images.${name}${part === undefined ? "" : `.${part.toLowerCase() === "tag" ? "version" : part}`}}}`,
  );
  return repaired === text ? undefined : repaired;
}

/** Blanks gone and capitals of the name made small, when that makes it a name. */
function lowered(text: string): string | undefined {
  const bare = text.replaceAll(/\s/g, "");
  const { fqn } = splitImage(bare);
  const repaired = fqn.toLowerCase() + bare.slice(fqn.length);
  return isImageReference(repaired) ? repaired : undefined;
}

/** Images of the settings that no template can name, or that would come out as `name:None`. */
const sharedImages = ({ images }: Settings): readonly Problem[] =>
  Object.entries(images).flatMap(([name, image]): Problem[] => {
    const { tag, digest } = splitImage(image);
    const isTold = tag !== undefined || digest !== undefined;
    if (isTold && isImageReference(image)) return [];
    const message = isTold
      ? `No image can be called "${image}". Write registry, name and tag, such as ghcr.io/acme/train:1.4.`
      : "Give this image a tag or a digest: without one flytekit writes :None behind its name.";
    return [{ ...runWarning(`/images${pointer(name)}`, "invalid-value", message), in: "settings" }];
  });
