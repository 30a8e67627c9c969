import fc from "fast-check";

import { anyText, json, textMap } from "../text.ts";
import { spark } from "./spark.ts";

/** flytekitplugins-spark: Databricks and DatabricksV2, which extend Spark. */
const databricks = (plugin: string): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(
      spark(),
      fc.record(
        { databricks_conf: textMap(json()), databricks_instance: anyText() },
        { requiredKeys: ["databricks_conf"] },
      ),
    )
    .map(([base, own]) => ({ ...base, ...own, plugin }));

export const databricksV1 = () => databricks("Databricks");
export const databricksV2 = () => databricks("DatabricksV2");
