import type { JsonObject } from "@fletch/flyteidl/json";
import type { z } from "zod";

import { field } from "../field.ts";
import { podTemplate, resources } from "../parameters/index.ts";
import { compileError, fixBy, type Problem, removeAt, runWarning } from "../problem.ts";
import { textMap } from "../values/scalars.ts";

/** What head and workers have in common, in the order of the classes' own arguments. */
export const nodeFields = {
  ray_start_params: textMap()
    .register(field, {
      label: "Start parameters",
      help: "Options of the command ray start on these nodes, without dashes in front.",
      keyword: "ray_start_params",
      unset: "as the Ray operator makes it",
      example: { "num-cpus": "4" },
    })
    .optional(),
  pod_template: podTemplate
    .template({
      label: "Pod template",
      help: "The Kubernetes pod of these nodes, where requests and limits do not reach.",
      details: "Not together with requests and limits: a pod made of these takes its place.",
      keyword: "pod_template",
      unset: "a pod with the task's image",
    })
    .optional(),
  requests: resources
    .sideWithNumbers("Requests", "What each of these nodes is guaranteed to have.")
    .optional(),
  limits: resources.sideWithNumbers("Limits", "What each of these nodes can never exceed.").optional(),
};
type Side = z.output<ReturnType<typeof resources.sideWithNumbers>>;

interface RayNodes {
  readonly pod_template?: z.output<typeof podTemplate.schema> | undefined;
  readonly requests?: Side | undefined;
  readonly limits?: Side | undefined;
}

/** Requests or limits make a pod of their own, and win over the template (`RayFunctionTask.get_custom`). */
export function rayPod(nodes: RayNodes, container: string): JsonObject | undefined {
  const { pod_template, requests, limits } = nodes;
  if (requests === undefined && limits === undefined) {
    return pod_template && podTemplate.compileNested(pod_template);
  }
  const resources = resourceRequirements(amounts(requests), amounts(limits));
  return {
    metadata: {},
    podSpec: { containers: [{ name: container, resources }] },
    primaryContainerName: "primary",
  };
}

const NAMES: Readonly<Record<keyof Side, string>> = {
  cpu: "cpu",
  mem: "memory",
  gpu: "nvidia.com/gpu",
  ephemeral_storage: "ephemeral-storage",
};

/** `_get_k8s_resource_requirements` converts nothing: numbers stay numbers. */
const amounts = (side: Side | undefined): Record<string, string | number> | undefined =>
  side &&
  Object.fromEntries(
    Object.entries(NAMES).flatMap(([name, wire]) => {
      const amount = side[name as keyof Side];
      return amount === undefined ? [] : [[wire, amount]];
    }),
  );

type Amounts = ReturnType<typeof amounts>;

/** `pod_spec_from_resources`: a side that says nothing copies the other. */
function resourceRequirements(requested: Amounts, limited: Amounts): JsonObject {
  const says = (side: Amounts): boolean => side !== undefined && Object.keys(side).length > 0;
  const requests = says(requested) ? requested : limited;
  const limits = says(limited) ? limited : requests;
  return { ...(requests && { requests }), ...(limits && { limits }) };
}

export function checkRayPod(nodes: RayNodes, path: string): readonly Problem[] {
  const { pod_template, requests, limits } = nodes;
  if (pod_template === undefined || (requests === undefined && limits === undefined)) return [];
  const sides = [
    ...(requests === undefined ? [] : ["requests"]),
    ...(limits === undefined ? [] : ["limits"]),
  ];
  const words = sides.join(" and ");
  const fix = fixBy(`Remove ${words}`, ...sides.map((side) => removeAt(`${path}/${side}`)));
  if (sides.length === 2) {
    const message =
      "A pod template does not go together with requests and limits. Write the amounts into the pod template, or leave it out.";
    return [compileError(`${path}/pod_template`, "exclusive", { message, fix })];
  }
  const message = `This pod template is ignored: the pod is made of ${words} alone. Write the amounts into the pod template instead.`;
  return [runWarning(`${path}/pod_template`, "overridden", { message, fix })];
}
