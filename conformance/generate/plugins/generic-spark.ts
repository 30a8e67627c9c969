import fc from "fast-check";

import { anyText, textMap } from "../text.ts";

/** flytekitplugins-spark: GenericSparkConf. */
export const genericSparkConf = (): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    {
      plugin: fc.constant("GenericSparkConf"),
      main_class: anyText(),
      applications_path: anyText(),
      spark_conf: textMap(anyText()),
      hadoop_conf: textMap(anyText()),
    },
    { requiredKeys: ["plugin", "main_class", "applications_path"] },
  );
