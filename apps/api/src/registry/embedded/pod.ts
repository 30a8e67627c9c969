import type { Identifier, JsonObject, JsonValue, K8sPod } from "@fletch/flyteidl/json";

import { invalidArgument, StatusError } from "../status.ts";
import { decodeError } from "./decode.ts";
import { checkLimits, type LimitedName, type Quantities } from "./limits.ts";
import { podSpec } from "./pod-spec.ts";
import { parseQuantity, type Quantity } from "./quantity.ts";

/** Kubernetes' names of the resources that flyteadmin compares. `nvidia.com/gpu` is not one of them. */
const NAMES = new Map<string, LimitedName>([
  ["cpu", "CPU"],
  ["memory", "MEMORY"],
  ["gpu", "GPU"],
  ["ephemeral-storage", "EPHEMERAL_STORAGE"],
]);

/** Checks 14a to 14c. Init containers are not looked at. */
export function checkPod(pod: K8sPod, id: Identifier | undefined, platform: Quantities): void {
  if (!pod.podSpec)
    throw invalidArgument(
      "invalid TaskSpecification, pod tasks should specify their target as a K8sPod with a defined pod spec",
    );
  const error = decodeError(pod.podSpec, podSpec);
  if (error) throw new StatusError("INTERNAL", error);
  for (const container of podContainers(pod.podSpec)) {
    const resources = asObject(container["resources"]);
    const requests = readList(asObject(resources["requests"]));
    const limits = readList(asObject(resources["limits"]));
    checkLimits(id, { requests, limits }, platform);
  }
}

/** The containers of a pod spec that decodes. */
export const podContainers = (spec: JsonObject): JsonObject[] =>
  Array.isArray(spec["containers"]) ? spec["containers"].map(asObject) : [];

const asObject = (value: JsonValue | undefined): JsonObject =>
  value && typeof value === "object" && !Array.isArray(value) ? value : {};

function readList(resources: JsonObject): Quantities {
  const read = new Map<LimitedName, Quantity>();
  for (const [key, value] of Object.entries(resources)) {
    const name = NAMES.get(key);
    const quantity = parseQuantity(typeof value === "string" ? value : JSON.stringify(value));
    if (name && typeof quantity !== "string") read.set(name, quantity);
  }
  return read;
}
