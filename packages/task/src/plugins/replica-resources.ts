import type { JsonObject, ResourceName } from "@fletch/flyteidl/json";

import { resources } from "../parameters/index.ts";
import type { Side } from "../values/resource-spec.ts";

/** Requests and limits of one group of pods, as the plugins' replica classes have them. */
export const resourceFields = {
  requests: resources.sideSchema("Requests", "What each pod of this group is guaranteed to have.").optional(),
  limits: resources.sideSchema("Limits", "What each pod of this group can never exceed.").optional(),
};

/** The plugins' own order, which is not that of a container. */
const ORDER: readonly (readonly [keyof Side, ResourceName])[] = [
  ["cpu", "CPU"],
  ["mem", "MEMORY"],
  ["gpu", "GPU"],
  ["ephemeral_storage", "EPHEMERAL_STORAGE"],
];

/** `convert_resources_to_resource_model`: the message is there when it is empty, and so are empty amounts. */
export function replicaResources({
  requests,
  limits,
}: {
  requests?: Side | undefined;
  limits?: Side | undefined;
}): JsonObject {
  const [requested, limited] = [entriesOf(requests), entriesOf(limits)];
  return {
    ...(requested.length > 0 && { requests: requested }),
    ...(limited.length > 0 && { limits: limited }),
  };
}

const entriesOf = (side: Side = {}): JsonObject[] =>
  ORDER.flatMap(([name, wire]) => {
    const value = side[name];
    return value === undefined ? [] : [{ name: wire, ...(value && { value }) }];
  });
