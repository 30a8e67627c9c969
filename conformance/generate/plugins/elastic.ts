import fc from "fast-check";

import { json, textMap } from "../text.ts";
import { runPolicy } from "./run-policy.ts";

/** flytekitplugins-kfpytorch: Elastic. */
export const elastic = (): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    {
      plugin: fc.constant("Elastic"),
      nnodes: fc.oneof(fc.integer({ min: -2, max: 9 }), fc.constantFrom("1", "2", "2:4", "-1:3", "+2:04")),
      nproc_per_node: fc.oneof(fc.integer({ min: -2, max: 9 }), fc.constantFrom("auto", "4")),
      start_method: fc.constantFrom("spawn", "fork", "other"),
      monitor_interval: fc.integer(),
      max_restarts: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      rdzv_configs: textMap(json()),
      increase_shared_mem: fc.boolean(),
      run_policy: runPolicy(),
    },
    { requiredKeys: ["plugin"] },
  );
