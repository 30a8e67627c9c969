import type { Container, K8sPod, TaskTemplate, TypedInterface } from "@fletch/flyteidl/json";

import { invalidArgument } from "../status.ts";
import { podContainers } from "./pod.ts";
import { parseQuantity } from "./quantity.ts";

/** Check 15: flytepropeller's compiler, which gathers all of its errors and sorts them by their text. */
export function checkCompiles(template: TaskTemplate): void {
  const errors = [
    ...(template.container ? containerErrors(template.container, template.interface ?? {}) : []),
    ...(template.k8sPod ? podErrors(template.k8sPod) : []),
  ];
  if (errors.length === 0) return;
  // The compiler keeps its errors in a set.
  const lines = [...new Set(errors)].toSorted().map((error, index) => `\tError ${index}: ${error}\n`);
  throw invalidArgument(`task failed compilation with Collected Errors: ${lines.length}\n${lines.join("")}`);
}

function containerErrors(container: Container, { inputs, outputs }: TypedInterface): string[] {
  const errors: string[] = [];
  const declares = [inputs, outputs].some((map) => Object.keys(map?.variables ?? {}).length > 0);
  if (!container.image) errors.push(valueRequired("image"));
  if (declares && !container.command?.length && !container.args?.length)
    errors.push(valueRequired("command"));
  for (const { name = "UNKNOWN", value = "" } of [
    ...(container.resources?.requests ?? []),
    ...(container.resources?.limits ?? []),
  ]) {
    if (typeof parseQuantity(value) === "string")
      errors.push(
        `Code: UnrecognizedValue, Node Id: resources.${name}, Description: Unrecognized value [${value}].`,
      );
  }
  return errors;
}

const valueRequired = (what: string): string =>
  `Code: ValueRequired, Node Id: container, Description: Value required [${what}].`;

/** A DNS-1123 label, as Kubernetes wants container names. */
const LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

function podErrors(pod: K8sPod): string[] {
  return podContainers(pod.podSpec ?? {}).some(({ name }) => typeof name !== "string" || !LABEL.test(name))
    ? ["Code: InvalidValue, Node Id: root, Description: Invalid value [k8s pod spec container name]."]
    : [];
}
