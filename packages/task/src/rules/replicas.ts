import type { CommonDesign } from "../design.ts";
import { imageProblems } from "../image-problems.ts";
import { podTemplate } from "../parameters/index.ts";
import { pointer, type Problem, runWarning } from "../problem.ts";
import { compareQuantities } from "../values/quantity.ts";
import { isRecord } from "../values/record.ts";
import { aboveLimit } from "./above-limit.ts";
import { type Pair, LABELS, sidePairs } from "./amounts.ts";
import { checkPair } from "./quantities.ts";

const CONFIG = "/parameters/task_config";
/** Pod templates in a config. */
const PODS = new Set(["pod_template", "driver_pod", "executor_pod"]);
/** Maps whose names are somebody else's: what is in them may be anything. */
export const FREE: ReadonlySet<string> = new Set([
  "parameters",
  "tags",
  "databricks_conf",
  "spark_conf",
  "hadoop_conf",
  "rdzv_configs",
  "runtime_env",
  "ray_start_params",
  "sbatch_config",
  "labels",
  "annotations",
]);

type Fields = Readonly<Record<string, unknown>>;

/**
 * Images and resources that a plugin gives the pods it starts. Neither flytekit nor flyteadmin looks at them: Kubernetes does,
 * when the task runs.
 */
export function replicas({ parameters = {} }: CommonDesign): readonly Problem[] {
  const problems: Problem[] = [];
  if (parameters.task_config !== undefined) checkParts(parameters.task_config, CONFIG, problems);
  return problems;
}

/** Whatever in the config may be of pods, from the outside in. */
function checkParts(value: object, path: string, problems: Problem[]): void {
  if (isRecord(value)) {
    problems.push(...imageProblems(value["image"], `${path}/image`));
    checkResources(value, path, problems);
  }
  for (const [name, item] of Object.entries(value)) {
    if (typeof item !== "object" || item === null || FREE.has(name)) continue;
    const at = path + pointer(name);
    if (PODS.has(name)) problems.push(...podImages((item as Fields)["pod_spec"], `${at}/pod_spec`));
    else if (name === "pod_spec") problems.push(...podImages(item, at, podTemplate.primaryName(value)));
    else checkParts(item as object, at, problems);
  }
}

/** @param replaced the container whose image is the task's in any case, as with the plugin Pod */
const podImages = (spec: unknown, path: string, replaced?: string): readonly Problem[] =>
  (["containers", "initContainers"] as const).flatMap((list) =>
    (((spec as Fields | undefined)?.[list] ?? []) as readonly Fields[]).flatMap(({ name, image }, index) =>
      list === "containers" && name === replaced
        ? []
        : imageProblems(image, `${path}/${list}/${index}/image`),
    ),
  );

function checkResources({ requests, limits }: Fields, path: string, problems: Problem[]): void {
  if (!isRecord(requests) && !isRecord(limits)) return;
  for (const pair of sidePairs({ requests: sideOf(requests), limits: sideOf(limits) }, path)) {
    problems.push(...checkPair(pair, true).map(whenItRuns), ...above(pair));
  }
}

const sideOf = (side: unknown) =>
  isRecord(side) ? (side as Readonly<Record<string, string | number>>) : undefined;

/** flyteadmin does not see these amounts, so that nothing is refused at registration. */
const whenItRuns = (problem: Problem): Problem => ({ ...problem, severity: "warning", stage: "run" });

function above({ resource, request, limit }: Pair): readonly Problem[] {
  if (request?.quantity === undefined || limit?.quantity === undefined) return [];
  if (compareQuantities(request.quantity, limit.quantity) <= 0) return [];
  const said = aboveLimit(LABELS[resource], { request, limit }, ": Kubernetes refuses these pods.");
  return [runWarning(request.path, "request-above-limit", said)];
}
