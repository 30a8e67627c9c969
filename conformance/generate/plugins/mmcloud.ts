import fc from "fast-check";

import { anyText } from "../text.ts";

/** flytekitplugins-mmcloud: MMCloudConfig. Its amounts are the task's requests and limits. */
export const mmCloudConfig = (): fc.Arbitrary<Record<string, unknown>> =>
  fc.record({ plugin: fc.constant("MMCloudConfig"), submit_extra: anyText() }, { requiredKeys: ["plugin"] });
