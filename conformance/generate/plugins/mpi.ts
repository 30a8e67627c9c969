import fc from "fast-check";

import { anyText } from "../text.ts";
import { int32, replicas, withOldCounts } from "./replicas.ts";
import { runPolicy } from "./run-policy.ts";

const groupWithCommand = () => replicas({ command: fc.array(anyText(), { maxLength: 2 }) });
const fields = () => ({
  launcher: groupWithCommand(),
  worker: groupWithCommand(),
  run_policy: runPolicy(),
  slots: int32(),
});
const OLD = ["num_launcher_replicas", "num_workers"];

/** flytekitplugins-kfmpi: MPIJob. */
export const mpiJob = (): fc.Arbitrary<Record<string, unknown>> =>
  withOldCounts(
    fc.record(
      { plugin: fc.constant("MPIJob"), ...fields() },
      { requiredKeys: ["plugin", "launcher", "worker"] },
    ),
    ...OLD,
  );

/** flytekitplugins-kfmpi: HorovodJob. */
export const horovodJob = (): fc.Arbitrary<Record<string, unknown>> =>
  withOldCounts(
    fc.record(
      {
        plugin: fc.constant("HorovodJob"),
        ...fields(),
        verbose: fc.boolean(),
        log_level: anyText(),
        discovery_script_path: anyText(),
        elastic_timeout: fc.integer(),
      },
      { requiredKeys: ["plugin", "launcher", "worker"] },
    ),
    ...OLD,
  );
