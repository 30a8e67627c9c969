import { z } from "zod";

import { platformLimitsSchema } from "../limits.ts";

/** What a site sets for its embedded registry, with flyteadmin's words; without any, what a fresh Flyte has, and no limits. */
export const embeddedOptionsSchema = z.strictObject({
  /** Made when they are missing; a project of the store that is not named here stays. */
  projects: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: z.string().optional(),
        description: z.string().optional(),
      }),
    )
    .default([{ id: "flytesnacks" }]),
  domains: z.array(z.string().min(1)).min(1).default(["development", "staging", "production"]),
  /** `task_resources.limits`. */
  limits: platformLimitsSchema.default({}),
  /** `task_type_whitelist`: a type named here is allowed only where one of its entries says; an absent part is any. */
  taskTypeWhitelist: z
    .record(
      z.string(),
      z.array(z.strictObject({ project: z.string().optional(), domain: z.string().optional() })),
    )
    .default({}),
});

export type EmbeddedOptions = z.output<typeof embeddedOptionsSchema>;
export type EmbeddedOptionsInput = z.input<typeof embeddedOptionsSchema>;
