import { isRecord, type SettingsInput } from "@fletch/task";

import { valueAt } from "../../../document/index.ts";

/** Where a value comes from that a field does not set itself. */
export type Layer = "settings" | "pod template";

const isFilled = (value: unknown): boolean =>
  typeof value === "string" ? value !== "" : isRecord(value) && Object.values(value).some(isFilled);

/** The container of the pod template that runs the task (`primary_container_name`, `primary` when that is unset). */
function primaryContainer(design: unknown): unknown {
  const template = valueAt(design, "/parameters/pod_template");
  const name = valueAt(template, "/primary_container_name") ?? "primary";
  const containers = valueAt(template, "/pod_spec/containers");
  return Array.isArray(containers)
    ? containers.find((container) => valueAt(container, "/name") === name)
    : undefined;
}

const runsFunction = (kind: unknown): boolean => kind === "task" || kind === "dynamic" || kind === "eager";

const fromPod = (design: unknown, key: string) =>
  isFilled(valueAt(primaryContainer(design), key)) ? "pod template" : undefined;
const fromSettings = (value: unknown) => (isFilled(value) ? "settings" : undefined);

type Inherits = (design: unknown, settings: SettingsInput) => Layer | undefined;

/** By the field's path. */
const inherits: Readonly<Record<string, Inherits>> = {
  "/parameters/container_image": (design, settings) =>
    fromPod(design, "/image") ?? fromSettings(valueAt(settings, "/images/default")),
  "/parameters/requests": (design, settings) =>
    fromSettings(settings.default_resources) ?? fromPod(design, "/resources"),
  "/parameters/environment": (_, settings) => fromSettings(settings.env),
};

/** Whether something else can give the field at a path its value. */
export const mayInherit = (path: string): boolean => Object.hasOwn(inherits, path);

/**
 * The layer that wins while a field of a function's task is unset: the image of the pod template's own container, else that of
 * the settings; the settings' resources, which replace the container's, else those; the settings' variables
 * (`PythonAutoContainerTask.get_container`, `_serialize_pod_spec`).
 */
export const inheritedFrom = (path: string, design: unknown, settings: SettingsInput): Layer | undefined =>
  mayInherit(path) && runsFunction(valueAt(design, "/kind")) ? inherits[path]?.(design, settings) : undefined;
