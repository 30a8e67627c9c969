import { z } from "zod";

export const healthAnswer = z.object({ status: z.literal("ok"), version: z.string() });

const part = z.object({ ready: z.boolean(), detail: z.string().exactOptional() });
export const readinessAnswer = z.object({ ready: z.boolean(), store: part, registry: part });
export type ReadinessAnswer = z.output<typeof readinessAnswer>;
