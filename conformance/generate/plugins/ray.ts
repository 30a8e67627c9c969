import fc from "fast-check";

import { podTemplate } from "../pod.ts";
import { looseSide } from "../resources.ts";
import { anyText, json, textMap } from "../text.ts";
import { int32 } from "./replicas.ts";

/** A pod template with amounts beside it is ignored or refused: seldom. */
const nodes = (): fc.Arbitrary<Record<string, unknown>> => {
  const params = { ray_start_params: textMap(anyText()) };
  const sides = { requests: looseSide(), limits: looseSide() };
  const pod = { pod_template: podTemplate() };
  const some = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
    fc.record({ ...params, ...fields }, { requiredKeys: [] });
  return fc.oneof(
    { arbitrary: some(sides), weight: 4 },
    { arbitrary: some(pod), weight: 4 },
    { arbitrary: some({ ...sides, ...pod }), weight: 1 },
  );
};

const worker = () =>
  fc
    .tuple(
      fc.record(
        { group_name: anyText(), replicas: int32(), min_replicas: int32(), max_replicas: int32() },
        { requiredKeys: ["group_name", "replicas"] },
      ),
      nodes(),
    )
    .map(([counts, rest]) => ({ ...counts, ...rest }));

/** flytekitplugins-ray: RayJobConfig. */
export const rayJobConfig = (): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    {
      plugin: fc.constant("RayJobConfig"),
      worker_node_config: fc.array(worker(), { maxLength: 3 }),
      head_node_config: nodes(),
      enable_autoscaling: fc.boolean(),
      runtime_env: textMap(
        json(),
        fc.oneof(anyText(), fc.constantFrom("pip", "x".repeat(123), "z".repeat(122))),
      ),
      address: anyText(),
      shutdown_after_job_finishes: fc.boolean(),
      ttl_seconds_after_finished: int32(),
    },
    { requiredKeys: ["plugin", "worker_node_config"] },
  );
