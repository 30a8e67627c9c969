import type { JsonObject, JsonValue, K8sPod } from "@fletch/flyteidl/json";
import type { Expression } from "@fletch/python";
import { z } from "zod";

import { field, type FieldMeta } from "../field.ts";
import { imageOrDefault, type ImageTable } from "../values/image-reference.ts";
import { kubernetesSchema, type KubernetesObject, objectsIn } from "../values/kubernetes.ts";
import { pythonOf } from "../values/python-call.ts";
import { entriesOf, type ResourceSpec, type Side } from "../values/resource-spec.ts";
import { textMap } from "../values/scalars.ts";

const DEFAULT_PRIMARY = "primary";
/** The class that a pod template is in Python. */
const PYTHON = { module: "flytekit", name: "PodTemplate" };

/** flytekit's PodTemplate, as the task's own and as plugins nest it. */
export const template = (meta: Omit<FieldMeta, "python">) =>
  z
    .strictObject({
      pod_spec: kubernetesSchema("V1PodSpec")
        .register(field, {
          label: "Pod",
          help: "The pod as Kubernetes knows it: containers, volumes, tolerations, node selector and more.",
          details: "The same fields and names as under spec of a Kubernetes pod.",
          keyword: "pod_spec",
          wire: "template.k8sPod.podSpec",
          pod: "spec",
          python: { module: "kubernetes.client", name: "V1PodSpec" },
        })
        .optional(),
      primary_container_name: z
        .string()
        .min(1, { error: "The primary container needs a name." })
        .register(field, {
          label: "Primary container",
          help: "The container that runs the task. Its image, arguments and variables are filled in.",
          keyword: "primary_container_name",
          wire: "template.config.primary_container_name",
          unset: DEFAULT_PRIMARY,
          example: "main",
        })
        .optional(),
      labels: textMap()
        .register(field, {
          label: "Labels",
          help: "Marks on this pod.",
          keyword: "labels",
          wire: "template.k8sPod.metadata.labels",
          pod: "metadata.labels",
        })
        .optional(),
      annotations: textMap()
        .register(field, {
          label: "Annotations",
          help: "Notes on this pod.",
          keyword: "annotations",
          wire: "template.k8sPod.metadata.annotations",
          pod: "metadata.annotations",
        })
        .optional(),
    })
    .register(field, { ...meta, python: PYTHON });

/** `pod_template` of `task()`. */
export const schema = template({
  label: "Pod template",
  help: "The Kubernetes pod to run the task in, where the plain fields do not reach.",
  details:
    "The primary container gets the task's arguments and variables, and its image unless it has its own. " +
    "Its own command and args are replaced; resources of the task replace its own.",
  keyword: "pod_template",
  wire: "template.k8sPod",
  unset: "a pod with the task's container alone",
});

export type PodTemplate = z.output<typeof schema>;

export const primaryName = (given: PodTemplate): string => given.primary_container_name ?? DEFAULT_PRIMARY;

/** The image that the primary container has of its own. */
export const primaryImage = (given: PodTemplate): string | undefined =>
  containersOf(given).find((container) => container["name"] === primaryName(given))?.["image"] as
    | string
    | undefined;

/** What the primary container gets from the task. */
export interface Primary {
  readonly image: string;
  /** None unless said: a function's container has only arguments. */
  readonly command?: readonly string[] | undefined;
  /** Absent, the container has none at all. */
  readonly args: readonly string[] | undefined;
  readonly env: Readonly<Record<string, string | null>>;
  readonly resources: ResourceSpec;
  readonly images: ImageTable;
}

/** `_serialize_pod_spec`. The name of the primary container stands in the template's config, not here. */
export const compile = (given: PodTemplate, primary: Primary): K8sPod => ({
  metadata: metadataOf(given),
  podSpec: { ...specOf(given), containers: mergeContainers(given, primary) },
});

/** A pod inside a plugin's custom (`K8sPod.from_pod_template`): nothing is filled in, and the name is in it. */
export const compileNested = (given: PodTemplate): JsonObject => ({
  metadata: metadataOf(given),
  podSpec: specOf(given),
  primaryContainerName: primaryName(given),
});

/** flyteidl.core.K8sObjectMetadata; empty maps are absent. */
export function metadataOf({ labels, annotations }: PodTemplate): {
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
} {
  return {
    ...(labels && Object.keys(labels).length > 0 && { labels }),
    ...(annotations && Object.keys(annotations).length > 0 && { annotations }),
  };
}

const specOf = (given: PodTemplate): JsonObject => (given.pod_spec ?? { containers: [] }) as JsonObject;

/** The containers of the pod spec; the primary one is added last when it is missing. */
export function containersOf(given: PodTemplate): readonly KubernetesObject[] {
  const containers = objectsIn(given.pod_spec, "containers");
  const name = primaryName(given);
  return containers.some((container) => container["name"] === name) ? containers : [...containers, { name }];
}

function mergeContainers(given: PodTemplate, primary: Primary): JsonValue[] {
  return containersOf(given).map((container) => {
    const own = container["image"] as string | undefined;
    const isPrimary = container["name"] === primaryName(given);
    const image = isPrimary && own === undefined ? primary.image : imageOf(own, primary.images);
    if (!isPrimary) return { ...container, image };
    const { args: _, ...rest } = container;
    return { ...rest, image, ...fillPrimary(container, primary) };
  });
}

/** Images that cannot be resolved are problems before anything is assembled. */
function imageOf(own: string | undefined, images: ImageTable): string {
  const resolved = imageOrDefault(own, images);
  return "image" in resolved ? resolved.image : (own ?? "");
}

/** Images of the containers that cannot be resolved, by their index in the pod spec. */
export function imageErrors(
  given: PodTemplate,
  images: ImageTable,
): { readonly index: number; readonly error: string }[] {
  return containersOf(given).flatMap((container, index) => {
    const own = container["image"] as string | undefined;
    if (own === undefined && container["name"] === primaryName(given)) return [];
    const resolved = imageOrDefault(own, images);
    return "error" in resolved ? [{ index, error: resolved.error }] : [];
  });
}

/** What the primary container gets: its own command, arguments and, where the task has any, resources are replaced. */
export function fillPrimary(
  container: KubernetesObject,
  { command = [], args, env, resources }: Primary,
): JsonObject {
  const [limits, requests] = [namedAmounts(resources.limits), namedAmounts(resources.requests)];
  const own = (container["env"] ?? []) as JsonValue[];
  const added = Object.entries(env).map(([name, value]) => (value === null ? { name } : { name, value }));
  const some = Object.keys(limits).length > 0 || Object.keys(requests).length > 0;
  return {
    command: [...command],
    ...(args !== undefined && { args: [...args] }),
    env: [...added, ...own],
    ...(some && { resources: { limits, requests } }),
  };
}

/** `_sanitize_resource_name`: the wire's name in small letters with dashes, so a GPU is `gpu` here. */
const namedAmounts = (side: Side): Record<string, string> =>
  Object.fromEntries(
    entriesOf(side).map(({ name = "", value = "" }) => [name.toLowerCase().replaceAll("_", "-"), value]),
  );

export const python = (given: PodTemplate): Expression => pythonOf(schema, given);
