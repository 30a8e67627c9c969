import { md5 } from "@noble/hashes/legacy.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

import { base64 } from "./base64.ts";
import type { ImageTable } from "./image-reference.ts";
import { fullImage, splitImage } from "./image-reference.ts";
import { pythonRepr, PythonObject, type PythonValue } from "./python-repr.ts";

/** Fields of flytekit's ImageSpec, in its own order: the order is part of the hash. */
export interface ImageSpec {
  readonly name?: string | undefined;
  readonly python_version?: string | undefined;
  readonly builder?: string | undefined;
  readonly source_root?: string | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
  readonly registry?: string | undefined;
  readonly packages?: readonly string[] | undefined;
  readonly conda_packages?: readonly string[] | undefined;
  readonly conda_channels?: readonly string[] | undefined;
  readonly requirements?: string | undefined;
  readonly apt_packages?: readonly string[] | undefined;
  readonly cuda?: string | undefined;
  readonly cudnn?: string | undefined;
  readonly base_image?: string | ImageSpec | undefined;
  readonly platform?: string | undefined;
  readonly pip_index?: string | undefined;
  readonly pip_extra_index_url?: readonly string[] | undefined;
  readonly pip_secret_mounts?: readonly (readonly [string, string])[] | undefined;
  readonly pip_extra_args?: string | undefined;
  readonly registry_config?: string | undefined;
  readonly entrypoint?: readonly string[] | undefined;
  readonly commands?: readonly string[] | undefined;
  readonly tag_format?: string | undefined;
  readonly source_copy_mode?: keyof typeof COPY_MODES | undefined;
  readonly copy?: readonly string[] | undefined;
  readonly python_exec?: string | undefined;
  readonly runtime_packages?: readonly string[] | undefined;
  readonly builder_options?: Readonly<Record<string, unknown>> | undefined;
  readonly builder_config?: Readonly<Record<string, unknown>> | undefined;
}

/** `flytekit.constants.CopyFileDetection`. */
const COPY_MODES = { loaded_modules: 1, all: 2, no_copy: 3 } as const;

/** Declared order of the fields that count; pip_secret_mounts, builder and runtime_packages do not. */
const HASHED = [
  "name",
  "python_version",
  "source_root",
  "env",
  "registry",
  "packages",
  "conda_packages",
  "conda_channels",
  "requirements",
  "apt_packages",
  "cuda",
  "cudnn",
  "base_image",
  "platform",
  "pip_index",
  "pip_extra_index_url",
  "pip_extra_args",
  "registry_config",
  "entrypoint",
  "commands",
  "tag_format",
  "source_copy_mode",
  "copy",
  "python_exec",
  "builder_options",
  "builder_config",
] as const satisfies readonly (keyof ImageSpec)[];

/** What `ImageSpec.__post_init__` makes of the fields. */
export function settled(spec: ImageSpec): ImageSpec {
  return {
    ...spec,
    name: (spec.name ?? "flytekit").toLowerCase(),
    registry: spec.registry && spec.registry.toLowerCase(),
    platform: spec.platform ?? "linux/amd64",
    source_copy_mode:
      spec.source_copy_mode ?? (spec.source_root === undefined ? undefined : "loaded_modules"),
  };
}

function hashed(spec: ImageSpec): PythonValue {
  const full = settled(spec);
  return Object.fromEntries(
    HASHED.flatMap((key): [string, PythonValue][] => {
      const value = full[key];
      if (value === undefined) return [];
      if (key === "base_image" && typeof value === "object") return [[key, hashed(value as ImageSpec)]];
      if (key === "source_copy_mode") {
        const mode = value as keyof typeof COPY_MODES;
        return [[key, new PythonObject(`<CopyFileDetection.${mode.toUpperCase()}: ${COPY_MODES[mode]}>`)]];
      }
      return [[key, value as PythonValue]];
    }),
  );
}

/** `ImageSpec.id`, in the alphabet for addresses: what names the image in flytekit's image configuration. */
export const imageSpecId = (spec: ImageSpec): string =>
  base64(md5(utf8ToBytes(pythonRepr(hashed(spec)))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/** The name of an image, or why a design alone cannot tell it. */
export type Named = { readonly image: string } | { readonly error: string; readonly field?: keyof ImageSpec };

/** What of the settings counts for an image. */
export interface ImageSettings {
  readonly images: ImageTable;
  /** Whether code is fetched when the task starts instead of being copied into the image. */
  readonly fast: boolean;
  readonly sourceRoot?: string | undefined;
  /** Whether the id is that of the spec as it is written. */
  readonly idBeforeCopying?: true;
}

/** `update_image_spec_copy_handling`: without fast registration a known source root means that files are copied. */
export function withCopyHandling(spec: ImageSpec, { fast, sourceRoot }: ImageSettings): ImageSpec {
  const root = spec.source_root ?? sourceRoot;
  if (root === undefined) return spec;
  const mode = settled(spec).source_copy_mode;
  if (mode !== undefined) return mode === "no_copy" ? spec : { ...spec, source_root: root };
  return fast ? spec : { ...spec, source_root: root, source_copy_mode: "loaded_modules" };
}

/** The last name of a spec: a check and what follows it ask for the same one, and each id is a hash. */
const lastNames = new WeakMap<ImageSpec, { readonly settings: ImageSettings; readonly named: Named }>();

/** `get_registerable_container_image` for an ImageSpec: from the settings by its id, else the name it computes. */
export function nameImage(given: ImageSpec, settings: ImageSettings): Named {
  const last = lastNames.get(given);
  if (last !== undefined && isSame(last.settings, settings)) return last.named;
  const named = nameAnew(given, settings);
  lastNames.set(given, { settings, named });
  return named;
}

const isSame = (one: ImageSettings, other: ImageSettings): boolean =>
  one.images === other.images &&
  one.fast === other.fast &&
  one.sourceRoot === other.sourceRoot &&
  one.idBeforeCopying === other.idBeforeCopying;

function nameAnew(given: ImageSpec, settings: ImageSettings): Named {
  const spec = withCopyHandling(given, settings);
  const id = imageSpecId(settings.idBeforeCopying ? given : spec);
  const known = Object.hasOwn(settings.images, id) ? settings.images[id] : undefined;
  if (known !== undefined) return { image: fullImage(splitImage(known)) };
  return computedName(spec, id);
}

/** `ImageBuildEngine.build` and `image_name`; names that a noop builder gave a meaning are in `real`, as flytekit keeps them. */
function computedName(given: ImageSpec, id: string, real = new Map<string, string>()): Named {
  const spec = settled(given);
  const builder = spec.builder ?? "default";
  if (builder === "noop" && spec.base_image === undefined) {
    return { error: "The noop builder needs a base_image: the image that is there.", field: "base_image" };
  }
  if (builder !== "noop" && builder !== "default") {
    return { error: `Flytekit has no image builder "${builder}": use default or noop.`, field: "builder" };
  }
  const files = fileField(spec);
  if (files === "source_copy_mode" && !spec.source_root) {
    return { error: "To copy files flytekit needs a source_root. Give one, or copy nothing.", field: files };
  }
  if (files !== undefined && builder !== "noop") return { error: needsBuild(files, id), field: files };
  const base =
    typeof spec.base_image === "object"
      ? computedName(spec.base_image, imageSpecId(spec.base_image), real)
      : { image: spec.base_image };
  if ("error" in base) return { ...base, field: "base_image" };
  const tag = imageSpecId({ ...spec, base_image: base.image, registry_config: undefined }).replaceAll(
    "-",
    "_",
  );
  const formatted = spec.tag_format ? formatTag(spec.tag_format, tag) : tag;
  if (formatted === undefined) {
    return { error: "Only {spec_hash} can stand in braces here, as in v1-{spec_hash}.", field: "tag_format" };
  }
  const name = `${spec.registry ? `${spec.registry}/` : ""}${spec.name}:${formatted}`;
  if (builder === "noop" && base.image !== undefined) real.set(name, base.image);
  return { image: real.get(name) ?? name };
}

/** The field that makes the tag depend on files. */
function fileField(spec: ImageSpec): keyof ImageSpec | undefined {
  if (spec.source_copy_mode !== undefined && spec.source_copy_mode !== "no_copy") return "source_copy_mode";
  if (spec.copy !== undefined && spec.copy.length > 0) return "copy";
  return spec.requirements ? "requirements" : undefined;
}

const needsBuild = (field: string, id: string): string =>
  `The image's tag depends on files (${field}) that a design does not hold. Build the image with flytekit and add ` +
  `its name to the settings' images under ${id}, or give the name as the container image.`;

/** Python's `str.format` with `spec_hash`, and a precision as only format. */
function formatTag(format: string, hash: string): string | undefined {
  let valid = true;
  const text = format.replaceAll(
    /\{\{|\}\}|\{spec_hash(?::\.(\d+))?\}|[{}]/g,
    (found, precision: string | undefined) => {
      if (found === "{{" || found === "}}") return found.charAt(0);
      if (found.length === 1) valid = false;
      return precision === undefined ? hash : hash.slice(0, Number(precision));
    },
  );
  return valid ? text : undefined;
}
