import type { Expression } from "@fletch/python";
import type { z } from "zod";

import { field } from "../field.ts";
import { pythonOf } from "../values/python-call.ts";
import { textMap } from "../values/scalars.ts";

/** `labels` of `task()`. */
export const schema = textMap().register(field, {
  label: "Labels",
  help: "Short marks on the task's pods, by which people and tools find and group them.",
  details:
    "Kubernetes limits names and values to 63 characters each: letters, digits, dots, dashes, underscores.",
  keyword: "labels",
  wire: "template.metadata.metadata.labels",
  pod: "metadata.labels",
  unset: "none",
  example: { team: "ml" },
});

type Labels = z.output<typeof schema>;

/** Absent when empty: a map has no presence on the wire. */
export const compile = (labels: Labels | undefined): Labels | undefined =>
  labels === undefined || Object.keys(labels).length === 0 ? undefined : labels;

export const python = (labels: Labels): Expression => pythonOf(schema, labels);
