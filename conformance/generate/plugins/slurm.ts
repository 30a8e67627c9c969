import fc from "fast-check";

import { anyText, textMap } from "../text.ts";

/** flytekitplugins-slurm: SlurmFunctionConfig. */
export const slurmFunctionConfig = (): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    {
      plugin: fc.constant("SlurmFunctionConfig"),
      ssh_config: fc.record(
        {
          host: anyText(),
          username: anyText(),
          client_keys: fc.oneof(anyText(), fc.array(anyText(), { maxLength: 2 })),
        },
        { requiredKeys: ["host"] },
      ),
      sbatch_config: textMap(fc.oneof(anyText(), fc.integer())),
      script: anyText(),
    },
    { requiredKeys: ["plugin", "ssh_config"] },
  );
