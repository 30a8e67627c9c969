import fc from "fast-check";

import { pods } from "./replicas.ts";

/** flytekitplugins-dask: Dask. */
export const dask = (): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    {
      plugin: fc.constant("Dask"),
      scheduler: fc.record(pods(), { requiredKeys: [] }),
      workers: fc.record(
        { number_of_workers: fc.integer({ min: 1, max: 2 ** 32 - 1 }), ...pods() },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ["plugin"] },
  );
