import type { CommonDesign } from "../design.ts";
import { pointer, type Problem, runWarning } from "../problem.ts";
import { isImageReference } from "../values/image-reference.ts";
import { compareQuantities } from "../values/quantity.ts";
import { isRecord } from "../values/record.ts";
import { aboveLimit } from "./above-limit.ts";
import { type Pair, LABELS, sidePairs } from "./amounts.ts";
import { checkPair } from "./quantities.ts";

const CONFIG = "/parameters/task_config";
/** Pods have rules of their own. */
const PODS = new Set(["pod_spec", "pod_template", "driver_pod", "executor_pod"]);

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
    checkImage(value["image"], path, problems);
    checkResources(value, path, problems);
  }
  for (const [name, item] of Object.entries(value)) {
    if (typeof item === "object" && item !== null && !PODS.has(name)) {
      checkParts(item as object, path + pointer(name), problems);
    }
  }
}

function checkImage(image: unknown, path: string, problems: Problem[]): void {
  if (typeof image !== "string" || image === "" || isImageReference(image)) return;
  problems.push(
    runWarning(
      `${path}/image`,
      "invalid-value",
      image.includes("{{")
        ? "flytekit fills in no placeholders here, so no such image is found. Write the image's whole name."
        : `No image can be called "${image}", so these pods cannot start. Write registry, name and tag, such as ghcr.io/acme/train:1.4.`,
    ),
  );
}

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
