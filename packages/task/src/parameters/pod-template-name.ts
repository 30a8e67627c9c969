import { type Expression, string } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";

/** `pod_template_name` of `task()`. */
export const schema = z.string().register(field, {
  label: "Pod template name",
  help: "A pod template that the cluster keeps; this task's pod is built on it.",
  details:
    "The cluster's administrators make such templates (Kubernetes PodTemplate objects). " +
    "It can be used together with a pod template of the task's own.",
  keyword: "pod_template_name",
  wire: "template.metadata.podTemplateName",
  unset: "the platform's own",
  example: "gpu-nodes",
});

export const compile = (name: string | undefined): string | undefined => name || undefined;

export const python = (name: string): Expression => string(name);
