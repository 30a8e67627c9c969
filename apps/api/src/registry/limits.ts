import { z } from "zod";

const quantity = z.string().min(1);

/** What a platform allows a task, by the names of flyteidl's TaskResourceSpec: what is not named is unlimited. */
export const platformLimitsSchema = z.strictObject({
  cpu: quantity.optional(),
  memory: quantity.optional(),
  gpu: quantity.optional(),
  ephemeralStorage: quantity.optional(),
});

/** As it is configured or comes from a registry, where any text may stand for a quantity. */
export type PlatformLimits = Readonly<z.output<typeof platformLimitsSchema>>;
