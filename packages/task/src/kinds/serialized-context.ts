import { utf8ToBytes } from "@noble/hashes/utils.js";
import pako from "pako";

import { imageSettings, type Settings, type TaskSettings } from "../settings.ts";
import { base64 } from "../values/base64.ts";
import { splitImage } from "../values/image-reference.ts";
import { imageSpecId, nameImage } from "../values/image-spec.ts";
import { DEFAULT_INTERPRETER, parentFolder } from "../values/interpreter.ts";
import { dumpJson } from "../values/python-json.ts";
import type { Parameters } from "./parameters.ts";

/** `SERIALIZED_CONTEXT_ENV_VAR`: the settings that a dynamic or eager task needs when it runs. */
export const CONTEXT_VARIABLE = "_F_SS_C";

/** `with_serialized_context`: the settings themselves as the last of their variables, unless they hold one already. */
export function withSerializedContext(
  settings: Settings,
  extraImages: readonly (readonly [name: string, image: string])[] = [],
): Settings {
  if (settings.env !== undefined && Object.hasOwn(settings.env, CONTEXT_VARIABLE)) return settings;
  return {
    ...settings,
    env: { ...settings.env, [CONTEXT_VARIABLE]: transport(contextJson(settings, extraImages)) },
  };
}

/**
 * The image that a dynamic task's own ImageSpec adds to the settings before they are written
 * (`get_serializable_task`), so that it is found again when the task runs.
 */
export function ownImage(given: Parameters, settings: TaskSettings): readonly (readonly [string, string])[] {
  const spec = given.container_image;
  if (typeof spec !== "object") return [];
  const named = nameImage(spec, imageSettings(settings));
  if ("error" in named) throw new Error(`Unresolved image: ${named.error}`);
  const id = imageSpecId(spec);
  return Object.hasOwn(settings.images, id) ? [] : [[id, named.image]];
}

type Json = Readonly<Record<string, unknown>>;

const imageJson = (name: string, image: string): Json => {
  const { fqn, tag, digest } = splitImage(image);
  return { name, fqn, tag: tag ?? null, digest: digest ?? null };
};

/** `SerializationSettings.to_json`: dataclass fields in their order. The default image stands among the images again. */
function contextJson(settings: Settings, extraImages: readonly (readonly [string, string])[]): string {
  const { default: fallback, ...others } = settings.images;
  const defaultImage = fallback === undefined ? null : imageJson("default", fallback);
  const named = [...Object.entries(others), ...extraImages].map(([name, image]) => imageJson(name, image));
  const interpreter = settings.python_interpreter ?? DEFAULT_INTERPRETER;
  const { default_resources: resources, fast, version } = settings;
  return dumpJson({
    image_config: {
      default_image: defaultImage,
      images: defaultImage === null ? named : [defaultImage, ...named],
    },
    project: settings.project,
    domain: settings.domain,
    version,
    env: settings.env ?? null,
    default_resources:
      resources === undefined
        ? null
        : { requests: sideJson(resources.requests), limits: sideJson(resources.limits) },
    git_repo: settings.git_repo ?? null,
    python_interpreter: interpreter,
    flytekit_virtualenv_root: parentFolder(parentFolder(interpreter)),
    fast_serialization_settings:
      fast === undefined
        ? null
        : {
            enabled: true,
            destination_dir: fast.destination_dir || null,
            distribution_location: fast.distribution_location || null,
          },
    source_root: settings.source_root ?? null,
  } as never);
}

type Side = NonNullable<Settings["default_resources"]>["requests"];

const sideJson = (side: Side): Json => ({
  cpu: side?.cpu ?? null,
  mem: side?.mem ?? null,
  gpu: side?.gpu ?? null,
  ephemeral_storage: side?.ephemeral_storage ?? null,
});

/** Level 9, no time, no name, system unknown: what Python's GzipFile writes with `mtime=0`. */
const GZIP = { level: 9, header: { os: 255 } } as const;

/** The last texts that were packed: at each key press the settings are the same, and packing costs as much as all the rest. */
const packed = new Map<string, string>();
const MOST_PACKED = 32;

/** gzip in base64. The deflate bytes are stock zlib's, which pako 2 gives and Node's zlib does not. */
function transport(json: string): string {
  const found = packed.get(json);
  if (found !== undefined) return found;
  const text = base64(pako.gzip(utf8ToBytes(json), GZIP));
  const oldest = packed.keys().next();
  if (packed.size >= MOST_PACKED && !oldest.done) packed.delete(oldest.value);
  packed.set(json, text);
  return text;
}
