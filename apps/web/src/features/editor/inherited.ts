import type { SettingsInput } from "@fletch/task";

import { valueAt } from "../../document/index.ts";
import { isRecord } from "../../lib/record.ts";

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

/**
 * The layer that wins while a field of a function's task is unset: the image of the pod template's own container, else that of
 * the settings; the settings' resources, which replace the container's, else those; the settings' variables
 * (`PythonAutoContainerTask.get_container`, `_serialize_pod_spec`).
 */
export function inheritedFrom(path: string, design: unknown, settings: SettingsInput): Layer | undefined {
  if (!runsFunction(valueAt(design, "/kind"))) return undefined;
  const fromPod = (key: string) =>
    isFilled(valueAt(primaryContainer(design), key)) ? "pod template" : undefined;
  const fromSettings = (value: unknown) => (isFilled(value) ? "settings" : undefined);
  switch (path) {
    case "/parameters/container_image":
      return fromPod("/image") ?? fromSettings(valueAt(settings, "/images/default"));
    case "/parameters/requests":
      return fromSettings(settings.default_resources) ?? fromPod("/resources");
    case "/parameters/environment":
      return fromSettings(settings.env);
    default:
      return undefined;
  }
}
