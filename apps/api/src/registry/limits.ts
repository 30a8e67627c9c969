import type { TaskResourceSpec } from "@fletch/flyteidl/json";
import { z } from "zod";

const quantity = z.string().min(1);

/** What a platform is configured to allow a task: what is not named is unlimited. */
export const platformLimitsSchema: z.ZodType<TaskResourceSpec> = z.strictObject({
  cpu: quantity.exactOptional(),
  memory: quantity.exactOptional(),
  gpu: quantity.exactOptional(),
  ephemeralStorage: quantity.exactOptional(),
});
