import fc from "fast-check";

const int32 = () => fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

/** The RunPolicy of the kubeflow plugins. */
export const runPolicy = (): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    {
      clean_pod_policy: fc.constantFrom("none", "all", "running"),
      ttl_seconds_after_finished: int32(),
      active_deadline_seconds: int32(),
      backoff_limit: int32(),
    },
    { requiredKeys: [] },
  );
