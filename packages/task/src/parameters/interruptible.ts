import { boolean, type Expression } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";

/** `interruptible` of `task()`. Absent and false differ: false overrides what the workflow says. */
export const schema = z.boolean().register(field, {
  label: "Interruptible",
  help: "Whether the task may run on cheaper spot machines, which the cloud can take back at any time.",
  details:
    "They are called preemptible too. When one is taken away, Flyte starts the task again. " +
    "Left open, the task does what the workflow around it says; set to false, it never runs on such machines.",
  keyword: "interruptible",
  wire: "template.metadata.interruptible",
  pod: "spec.tolerations, spec.nodeSelector",
  unset: "as the workflow says",
  example: true,
});

/** Kept as it is: the wire tells false from absent (`TaskMetadata.interruptible` is a oneof). */
export const compile = (interruptible: boolean | undefined): boolean | undefined => interruptible;

export const python = (interruptible: boolean): Expression => boolean(interruptible);
