import fc from "fast-check";

import { anyText, json, textMap } from "../text.ts";

/** flytekitplugins-awsbatch: AWSBatchConfig. */
export const awsBatchConfig = (): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    {
      plugin: fc.constant("AWSBatchConfig"),
      parameters: textMap(json()),
      schedulingPriority: fc.integer(),
      platformCapabilities: anyText(),
      propagateTags: fc.boolean(),
      tags: textMap(anyText()),
    },
    { requiredKeys: ["plugin"] },
  );
