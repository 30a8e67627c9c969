import fc from "fast-check";

import { replicas, withOldCounts } from "./replicas.ts";
import { runPolicy } from "./run-policy.ts";

/** flytekitplugins-kftensorflow: TfJob. */
export const tfJob = (): fc.Arbitrary<Record<string, unknown>> =>
  withOldCounts(
    fc.record(
      {
        plugin: fc.constant("TfJob"),
        chief: replicas(),
        ps: replicas(),
        worker: replicas(),
        evaluator: replicas(),
        run_policy: runPolicy(),
      },
      { requiredKeys: ["plugin", "chief", "ps", "worker"] },
    ),
    "num_workers",
    "num_ps_replicas",
    "num_chief_replicas",
    "num_evaluator_replicas",
  );
