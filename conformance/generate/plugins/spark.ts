import fc from "fast-check";

import { podTemplate } from "../pod.ts";
import { anyText, textMap } from "../text.ts";

/** flytekitplugins-spark: Spark. */
export const spark = (): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    {
      plugin: fc.constant("Spark"),
      spark_conf: textMap(anyText()),
      hadoop_conf: textMap(anyText()),
      executor_path: anyText(),
      applications_path: anyText(),
      driver_pod: podTemplate(),
      executor_pod: podTemplate(),
    },
    { requiredKeys: ["plugin"] },
  );
