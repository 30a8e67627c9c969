import fc from "fast-check";

import { group, replicas, withOldCounts } from "./replicas.ts";
import { runPolicy } from "./run-policy.ts";

/** flytekitplugins-kfpytorch: PyTorch. */
export const pyTorch = (): fc.Arbitrary<Record<string, unknown>> =>
  withOldCounts(
    fc.record(
      {
        plugin: fc.constant("PyTorch"),
        master: group(),
        worker: replicas(),
        run_policy: runPolicy(),
        increase_shared_mem: fc.boolean(),
      },
      { requiredKeys: ["plugin", "worker"] },
    ),
    "num_workers",
  );
