import type { CommonDesign } from "../design.ts";
import { pointer, type Problem, runWarning } from "../problem.ts";
import { isImageReference } from "../values/image-reference.ts";
import { compareQuantities } from "../values/quantity.ts";
import { isRecord } from "../values/record.ts";
import { aboveLimit } from "./above-limit.ts";
import { type Pair, LABELS, sidePairs } from "./amounts.ts";
import { checkAmount } from "./quantities.ts";

const CONFIG = "/parameters/task_config";
/** Pods have rules of their own. */
const PODS = new Set(["pod_spec", "pod_template", "driver_pod", "executor_pod"]);

type Fields = Readonly<Record<string, unknown>>;

/**
 * Images and resources that a plugin gives the pods it starts. Neither flytekit nor flyteadmin looks at them: Kubernetes does,
 * when the task runs.
 */
export const replicas = ({ parameters = {} }: CommonDesign): readonly Problem[] =>
  [...parts(parameters.task_config, CONFIG)].flatMap(([part, path]) => [
    ...imageProblems(part["image"], `${path}/image`),
    ...resourceProblems(part, path),
  ]);

function* parts(value: unknown, path: string): Generator<readonly [Fields, string]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* parts(item, path + pointer(index));
  } else if (isRecord(value)) {
    yield [value, path];
    for (const [name, item] of Object.entries(value)) {
      if (!PODS.has(name)) yield* parts(item, path + pointer(name));
    }
  }
}

function imageProblems(image: unknown, path: string): readonly Problem[] {
  if (typeof image !== "string" || image === "" || isImageReference(image)) return [];
  return [
    runWarning(
      path,
      "invalid-value",
      /\{\{/.test(image)
        ? "flytekit fills in no placeholders here, so no such image is found. Write the image's whole name."
        : `No image can be called "${image}", so these pods cannot start. Write registry, name and tag, such as ghcr.io/acme/train:1.4.`,
    ),
  ];
}

function resourceProblems(part: Fields, path: string): readonly Problem[] {
  const sides = { requests: part["requests"], limits: part["limits"] };
  if (!isRecord(sides.requests) && !isRecord(sides.limits)) return [];
  const read = (side: unknown) => (isRecord(side) ? (side as Readonly<Record<string, string | number>>) : {});
  return sidePairs({ requests: read(sides.requests), limits: read(sides.limits) }, path).flatMap((pair) => [
    ...[pair.request, pair.limit].flatMap((amount) =>
      amount === undefined ? [] : checkAmount(amount, true).map(whenItRuns),
    ),
    ...above(pair),
  ]);
}

/** flyteadmin does not see these amounts, so that nothing is refused at registration. */
const whenItRuns = (problem: Problem): Problem => ({ ...problem, severity: "warning", stage: "run" });

function above({ resource, request, limit }: Pair): readonly Problem[] {
  if (request?.quantity === undefined || limit?.quantity === undefined) return [];
  if (compareQuantities(request.quantity, limit.quantity) <= 0) return [];
  const said = aboveLimit(LABELS[resource], { request, limit }, ": Kubernetes refuses these pods.");
  return [runWarning(request.path, "request-above-limit", said)];
}
