import type fc from "fast-check";

import { podTemplate } from "../pod.ts";

/** flytekitplugins-pod: Pod. */
export const pod = (): fc.Arbitrary<Record<string, unknown>> =>
  podTemplate().map((template) => ({ plugin: "Pod", pod_spec: { containers: [] }, ...template }));
