import type { SharedMemory } from "@fletch/flyteidl/json";
import { boolean, type Expression, number, string } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";

/** `shared_memory` of `task()`: true, or a size. */
export const schema = z.union([z.boolean(), z.string(), z.int()]).register(field, {
  label: "Shared memory",
  help: "Memory that the processes of the task use together, mounted at /dev/shm.",
  details:
    "True takes as much as the container may use; a text such as 2Gi sets a limit. Training with several data " +
    "loaders often needs it. A bare number is accepted by flytekit and then ignored: write it as text with a unit.",
  keyword: "shared_memory",
  wire: "template.extendedResources.sharedMemory",
  pod: "spec.volumes, spec.containers[].volumeMounts",
  unit: "bytes",
  unset: "the small default of the container runtime",
  example: "2Gi",
});

type Value = z.output<typeof schema>;

/** `construct_extended_resources`: false and numbers leave no trace; an empty text is no limit. */
export function compile(value: Value | undefined): SharedMemory | undefined {
  if (value !== true && typeof value !== "string") return undefined;
  const mount = { mountPath: "/dev/shm", mountName: "flyte-shared-memory" };
  return value === true || value === "" ? mount : { ...mount, sizeLimit: value };
}

export function python(value: Value): Expression {
  if (typeof value === "boolean") return boolean(value);
  return typeof value === "number" ? number(value) : string(value);
}
