import type { LiteralType } from "@fletch/flyteidl/json";
import { literalTypeInWords } from "@fletch/task";

/** Sections of the review, in the order of the form. */
export const SECTIONS = [
  "Identity",
  "Inputs and outputs",
  "Image",
  "Resources",
  "Reliability",
  "Cache",
  "Environment and secrets",
  "Pod",
  "Plugin",
  "Execution",
  "Deck",
  "Documentation",
] as const;
export type SpecSection = (typeof SECTIONS)[number];

interface Words {
  readonly section: SpecSection;
  readonly label: string;
}

type Named = (names: readonly string[]) => string;

/** Places of a spec by their beginning, the longer ones first. `*` stands for one name, which the label may use. */
const PLACES: readonly (readonly [string, SpecSection, string | Named])[] = [
  ["template/type", "Identity", "Task type"],
  ["template/taskTypeVersion", "Identity", "Task type version"],
  ["template/metadata/runtime", "Identity", "SDK"],
  ["template/metadata/deprecatedErrorMessage", "Identity", "Deprecation"],
  [
    "template/interface/inputs/variables/*/description",
    "Inputs and outputs",
    ([name]) => `Input ${name}: description`,
  ],
  ["template/interface/inputs/variables/*", "Inputs and outputs", ([name]) => `Input ${name}`],
  [
    "template/interface/outputs/variables/*/description",
    "Inputs and outputs",
    ([name]) => `Output ${name}: description`,
  ],
  ["template/interface/outputs/variables/*", "Inputs and outputs", ([name]) => `Output ${name}`],
  ["template/container/image", "Image", "Image"],
  ["template/container/resources/requests/*", "Resources", ([name]) => `${resource(name)} request`],
  ["template/container/resources/limits/*", "Resources", ([name]) => `${resource(name)} limit`],
  ["template/extendedResources/gpuAccelerator", "Resources", "Accelerator"],
  ["template/extendedResources/sharedMemory", "Resources", "Shared memory"],
  ["template/metadata/retries", "Reliability", "Retries"],
  ["template/metadata/timeout", "Reliability", "Timeout"],
  ["template/metadata/interruptible", "Reliability", "Interruptible"],
  ["template/metadata/discoverable", "Cache", "Cached"],
  ["template/metadata/discoveryVersion", "Cache", "Cache version"],
  ["template/metadata/cacheSerializable", "Cache", "One run at a time"],
  ["template/metadata/cacheIgnoreInputVars", "Cache", "Ignored inputs"],
  ["template/container/env/*", "Environment and secrets", ([name]) => `Variable ${name}`],
  ["template/securityContext/secrets/*", "Environment and secrets", ([name]) => `Secret ${name}`],
  ["template/securityContext", "Environment and secrets", "Security"],
  ["template/metadata/podTemplateName", "Pod", "Pod template name"],
  ["template/k8sPod/podSpec/containers/*", "Pod", ([name]) => `Container ${name}`],
  ["template/k8sPod/metadata/labels/*", "Pod", ([name]) => `Label ${name}`],
  ["template/k8sPod/metadata/annotations/*", "Pod", ([name]) => `Annotation ${name}`],
  ["template/metadata/metadata/labels/*", "Pod", ([name]) => `Label ${name}`],
  ["template/metadata/metadata/annotations/*", "Pod", ([name]) => `Annotation ${name}`],
  ["template/k8sPod/podSpec", "Pod", "Pod"],
  ["template/k8sPod", "Pod", "Pod"],
  ["template/custom", "Plugin", "Config"],
  ["template/config", "Plugin", "Config"],
  ["template/metadata/generatesDeck", "Deck", "Deck"],
  ["template/container/args", "Execution", "Arguments"],
  ["template/container/command", "Execution", "Command"],
  ["template/container", "Execution", "Container"],
  ["template/metadata", "Execution", "Metadata"],
  ["template", "Execution", "Template"],
  ["description", "Documentation", "Description"],
];

/** Names that add nothing to what the place's own words say. */
const SILENT = new Set([
  "type",
  "retries",
  "value",
  "content",
  "device",
  "variables",
  "shortDescription",
  "longDescription",
]);

/** A place of a spec in words, and the section of the form that it belongs to. */
export function wordsOfPlace(place: readonly string[]): Words {
  for (const [pattern, section, label] of PLACES) {
    const steps = pattern.split("/");
    const fits = steps.every(
      (step, index) => index < place.length && (step === "*" || step === place[index]),
    );
    if (!fits) continue;
    const names = place.filter((_, index) => steps[index] === "*");
    const rest = place.slice(steps.length).filter((name) => !SILENT.has(name));
    const own = typeof label === "string" ? label : label(names);
    return { section, label: rest.length === 0 ? own : `${own}: ${rest.join(" › ")}` };
  }
  return { section: "Execution", label: place.join(" › ") };
}

const resource = (name = ""): string =>
  ({ CPU: "CPU", GPU: "GPU", MEMORY: "Memory", EPHEMERAL_STORAGE: "Ephemeral storage" })[name] ?? name;

/** A value as a person reads it in one line. */
export function valueInWords(place: readonly string[], value: unknown): string {
  if (place[1] === "interface" && place.at(-1) === "type") return literalTypeInWords(value as LiteralType);
  if (value === true) return "yes";
  if (value === false) return "no";
  if (typeof value === "string") return value === "" ? '""' : value;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value.join(" ");
  return JSON.stringify(value);
}
