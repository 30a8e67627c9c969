import { z } from "zod";

import { digestSchema, entityId, specSchema, taskId } from "./compile.ts";
import { isStorable, page } from "./lists.ts";

// Flyte's own limits are far away (an index row of some 2,700 bytes); this only bounds what one request can ask for.
const part = z
  .string()
  .min(1)
  .max(4_000)
  .refine(isStorable, "This has a character that no name has: NUL, or half a surrogate pair.");

export const projectParams = z.strictObject({ project: part, domain: part });
export const taskParams = projectParams.extend({ name: part });
export const versionParams = taskParams.extend({ version: part });

export const registryAnswer = z.object({
  kind: z.enum(["embedded", "flyteadmin"]),
  version: z
    .string()
    .exactOptional()
    .describe(
      "As the Flyte server states it, many state none; of the embedded registry the Flyte whose rules it has",
    ),
  endpoint: z.string().exactOptional().describe("Where it is, when it is elsewhere"),
  console: z
    .string()
    .exactOptional()
    .describe("Where Flyte's console is, without `/console`, when the configuration tells it"),
  answers: z.boolean(),
  reason: z.string().exactOptional().describe("Why it does not answer, in plain words"),
});
export type RegistryAnswer = z.output<typeof registryAnswer>;

const domain = z.object({ id: z.string(), name: z.string() });
export const projectPage = page(
  z.object({
    id: z.string(),
    name: z.string(),
    description: z.string().exactOptional(),
    domains: z.array(domain).readonly(),
  }),
);
export type ProjectPage = z.output<typeof projectPage>;

const amount = z.string().exactOptional();
export const limitsAnswer = z
  .object({ cpu: amount, mem: amount, gpu: amount, ephemeral_storage: amount })
  .describe("By flytekit's names; what is not named is unlimited, or its limit is told to nobody");

export const taskPage = page(
  z.object({
    name: z.string(),
    description: z.string().exactOptional(),
    archived: z.literal(true).exactOptional(),
  }),
);
export type TaskPage = z.output<typeof taskPage>;

export const versionPage = page(
  z.object({
    version: z.string(),
    createdAt: z.string(),
    type: z.string().describe("Task type, as in `python-task`"),
    shortDescription: z.string().exactOptional(),
  }),
);
export type VersionPage = z.output<typeof versionPage>;

export const registeredTask = z.object({
  id: taskId,
  spec: specSchema.describe("Rebuilt from what the registry returns, description included"),
  digest: digestSchema,
  createdAt: z.string(),
  beside: z
    .array(entityId)
    .readonly()
    .exactOptional()
    .describe(
      "What is registered with an eager task: clean-up task, workflow and launch plan, as far as they are there",
    ),
});
export type RegisteredTask = z.output<typeof registeredTask>;
