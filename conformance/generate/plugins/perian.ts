import fc from "fast-check";

import { anyText } from "../text.ts";

/** flytekitplugins-perian-job: PerianConfig. */
export const perianConfig = (): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    {
      plugin: fc.constant("PerianConfig"),
      cores: fc.integer(),
      memory: fc.integer(),
      accelerators: fc.integer(),
      accelerator_type: anyText(),
      os_storage_size: fc.integer(),
      country_code: fc.constantFrom("DE", "us", "", "ß1", "日本"),
      provider: anyText(),
    },
    { requiredKeys: ["plugin"] },
  );
