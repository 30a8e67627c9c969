import type { Container, Identifier, ResourceEntry } from "@fletch/flyteidl/json";

import { invalidArgument } from "../status.ts";
import { printIdentifier } from "./identifier.ts";
import { checkLimits, LIMITED, type LimitedName, type Quantities } from "./limits.ts";
import { isWhole, parseQuantity, type Quantity } from "./quantity.ts";

/** Checks 13a and 13b: the image, and the resources if the message is there. `id` is the template's own, as it was sent. */
export function checkContainer(container: Container, id: Identifier | undefined, platform: Quantities): void {
  if (!container.image) throw invalidArgument("missing image");
  if (!container.resources) return;
  const requests = readEntries(container.resources.requests ?? [], id);
  const limits = readEntries(container.resources.limits ?? [], id);
  checkLimits(id, { requests, limits }, platform);
}

/** Mirrors requestedResourcesToQuantity; its messages say "limit" and "request" for both lists. */
function readEntries(entries: readonly ResourceEntry[], id: Identifier | undefined): Quantities {
  const read = new Map<LimitedName, Quantity>();
  for (const { name = "UNKNOWN", value = "" } of entries) {
    if (!isLimited(name)) continue;
    if (read.has(name))
      throw invalidArgument(`can't specify ${name} limit for task [${printIdentifier(id)}] multiple times`);
    const quantity = parseQuantity(value);
    if (typeof quantity === "string")
      throw invalidArgument(
        `Parsing of ${name} request failed for value ${value} - reason  ${quantity}. Please follow K8s conventions for resources https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/`,
      );
    if (name === "GPU" && !isWhole(quantity))
      throw invalidArgument(`gpu for [${printIdentifier(id)}] must be a whole number, got: ${value} instead`);
    read.set(name, quantity);
  }
  return read;
}

const isLimited = (name: string): name is LimitedName => (LIMITED as readonly string[]).includes(name);
