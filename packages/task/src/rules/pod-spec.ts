import type { CommonDesign } from "../design.ts";
import { podTemplate } from "../parameters/index.ts";
import { fixBy, pointer, type Problem, registerError, runWarning, setAt } from "../problem.ts";
import { type KubernetesObject, type KubernetesValue, objectsIn } from "../values/kubernetes.ts";
import { nearest } from "../values/nearest.ts";
import { compareQuantities, parseQuantity } from "../values/quantity.ts";
import { seenBefore } from "../values/seen.ts";
import { aboveLimit } from "./above-limit.ts";
import { podsOf } from "./pods.ts";
import { unreadable } from "./quantities.ts";

/** What flyteadmin and Kubernetes refuse inside a pod spec that has the right shape: a pod template's, or the plugin Pod's. */
export const podSpec = (design: CommonDesign): readonly Problem[] =>
  podsOf(design).flatMap(({ pod, at }) => specProblems(pod, `${at}/pod_spec`));

function specProblems(template: podTemplate.PodTemplate, at: string): readonly Problem[] {
  const spec = template.pod_spec;
  if (spec === undefined) return [];
  const primary = podTemplate.primaryName(template);
  const volumes = objectsIn(spec, "volumes");
  return [
    ...volumes.flatMap((volume, index) => volumeProblems(volume, `${at}/volumes/${index}`)),
    ...repeatedVolumes(volumes, at),
    ...(["containers", "initContainers"] as const).flatMap((list) =>
      objectsIn(spec, list).flatMap((container, index) => {
        const path = `${at}/${list}/${index}`;
        const isSidecar = list === "containers" && container["name"] !== primary;
        return [
          ...resourceProblems(container, { path: `${path}/resources`, list, isSidecar }),
          ...mounts(container, path, volumes),
        ];
      }),
    ),
  ];
}

const mapOf = (object: KubernetesObject | undefined, name: string): KubernetesObject =>
  (object?.[name] ?? {}) as KubernetesObject;

/** The pod spec does not decode with it: flyteadmin's check 14b. */
const amountProblem = (text: KubernetesValue | undefined, path: string): readonly Problem[] =>
  typeof text !== "string" || parseQuantity(text) !== undefined ? [] : [unreadable({ text, path })];

interface Resources {
  readonly path: string;
  readonly list: "containers" | "initContainers";
  readonly isSidecar: boolean;
}

function resourceProblems(container: KubernetesObject, place: Resources): readonly Problem[] {
  const { path, list, isSidecar } = place;
  const [requests, limits] = (["requests", "limits"] as const).map((side) =>
    mapOf(mapOf(container, "resources"), side),
  ) as [KubernetesObject, KubernetesObject];
  const unread = Object.entries({ requests, limits }).flatMap(([side, amounts]) =>
    Object.entries(amounts).flatMap(([name, amount]) =>
      amountProblem(amount, `${path}/${side}${pointer(name)}`),
    ),
  );
  const compared = Object.entries(requests).flatMap(([name, amount]): readonly Problem[] => {
    const [request, limit] = [parseQuantity(String(amount)), parseQuantity(String(limits[name] ?? ""))];
    if (request === undefined) return [];
    const at = path + pointer("requests", name);
    const limitPath = path + pointer("limits", name);
    if (limits[name] === undefined) {
      // Flyte writes what a sidecar does not say as 0.
      if (!isSidecar || request.numerator <= 0n) return [];
      const message = `Without a limit beside it Flyte writes a limit of 0 for ${name} of this container, and Kubernetes refuses the pod. Give the limit too.`;
      return [
        runWarning(at, "missing", {
          message,
          fix: fixBy(`Limit ${name} to ${String(amount)}`, setAt(limitPath, amount)),
        }),
      ];
    }
    if (limit === undefined || compareQuantities(request, limit) <= 0) return [];
    const says = aboveLimit(`The ${name}`, {
      request: { text: amount },
      limit: { text: limits[name], path: limitPath },
    });
    const refused = list === "containers" && ["cpu", "memory", "gpu", "ephemeral-storage"].includes(name);
    return [
      refused ? registerError(at, "request-above-limit", says) : runWarning(at, "request-above-limit", says),
    ];
  });
  return [...unread, ...compared];
}

const volumeProblems = (volume: KubernetesObject, path: string): readonly Problem[] =>
  amountProblem(mapOf(volume, "emptyDir")["sizeLimit"], `${path}/emptyDir/sizeLimit`);

function repeatedVolumes(volumes: readonly KubernetesObject[], at: string): readonly Problem[] {
  const isRepeat = seenBefore();
  return volumes.flatMap(({ name }, index) =>
    isRepeat(name)
      ? [
          runWarning(
            `${at}/volumes/${index}/name`,
            "duplicate-name",
            `Another volume is called "${String(name)}" too, and Kubernetes refuses the pod. Give each its own name.`,
          ),
        ]
      : [],
  );
}

function mounts(
  container: KubernetesObject,
  path: string,
  volumes: readonly KubernetesObject[],
): readonly Problem[] {
  const names = volumes.map(({ name }) => String(name));
  return objectsIn(container, "volumeMounts").flatMap(({ name }, index) => {
    if (typeof name !== "string" || names.includes(name)) return [];
    const place = `${path}/volumeMounts/${index}/name`;
    const near = nearest(name, names);
    const message = `No volume of this pod is called "${name}", and Kubernetes refuses the pod. Add the volume, or name another.`;
    const fix = near === undefined ? undefined : fixBy(`Change to ${near}`, setAt(place, near));
    return [runWarning(place, "unknown-name", { message, fix })];
  });
}
