import type { Expression } from "@fletch/python";
import type { z } from "zod";

import { field } from "../field.ts";
import { pythonOf } from "../values/python-call.ts";
import { textMap } from "../values/scalars.ts";

/** `annotations` of `task()`. */
export const schema = textMap().register(field, {
  label: "Annotations",
  help: "Notes on the task's pods that tools in the cluster read. Unlike labels, nothing is searched by them.",
  keyword: "annotations",
  wire: "template.metadata.metadata.annotations",
  pod: "metadata.annotations",
  unset: "none",
  example: { "cluster-autoscaler.kubernetes.io/safe-to-evict": "false" },
});

type Annotations = z.output<typeof schema>;

/** Absent when empty: a map has no presence on the wire. */
export const compile = (annotations: Annotations | undefined): Annotations | undefined =>
  annotations === undefined || Object.keys(annotations).length === 0 ? undefined : annotations;

export const python = (annotations: Annotations): Expression => pythonOf(schema, annotations);
