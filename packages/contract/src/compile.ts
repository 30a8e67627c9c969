import { type Compiled, encodingProblems, steps } from "@fletch/task";
import { z } from "zod";

import { problemsSchema } from "./problem.ts";

/** Canonical proto3 JSON of flyteidl.admin.TaskSpec. */
export type Spec = NonNullable<Compiled["spec"]>;

export const specSchema = z.record(z.string(), z.unknown()).meta({
  id: "TaskSpec",
  description: "flyteidl.admin.TaskSpec in canonical proto3 JSON",
}) as unknown as z.ZodType<Spec>;

/** Opaque here: `@fletch/task` checks it, so that paths and words are the form's own. */
export const settingsBody = z
  .record(z.string(), z.unknown())
  .superRefine((settings, context) => {
    // JSON has no infinity, and would keep it as null.
    for (const { path, code, message } of encodingProblems(settings)) {
      if (code === "wrong-type") context.addIssue({ code: "custom", path: steps(path), message });
    }
  })
  .meta({
    id: "Settings",
    description:
      "Where a design goes: project, domain, version, images and what else flytekit calls SerializationSettings",
  });

const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe("sha-256 of the spec's deterministic binary");

export const digestSchema = digest;

/** What the page that shows the API has one try: a body made of every key would be refused. */
export const sampleBody = {
  text: "format: fletch/v1\nkind: task\nmodule: recipes.train\nfunction: fit\n",
  settings: {
    project: "flytesnacks",
    domain: "development",
    images: { default: "ghcr.io/acme/train:1" },
  },
};

/** A design as data, or as the text of one. */
export const designOrText = {
  design: z.unknown().optional().describe("A design as JSON (see GET /api/v1/schema)"),
  text: z.string().optional().describe("A design as YAML or JSON text"),
};

export const compileBody = z
  .strictObject({ ...designOrText, settings: settingsBody })
  .refine(
    (body) => (body.design === undefined) !== (body.text === undefined),
    "Give either `design` or `text`.",
  )
  .meta({ examples: [sampleBody] });
export type CompileBody = z.output<typeof compileBody>;

/** A version of something that is registered. */
export const taskId = z.object({
  project: z.string(),
  domain: z.string(),
  name: z.string(),
  version: z.string(),
});
export type TaskId = z.output<typeof taskId>;

/** One of the things that a design stands for: a task and its workflow may share a name. */
export const entityId = z.object({ type: z.enum(["task", "workflow", "launchPlan"]), id: taskId });
export type EntityId = z.output<typeof entityId>;

export const compileAnswer = z.object({
  spec: specSchema.exactOptional().describe("Of the task itself; a reference has none"),
  digest: digest.exactOptional(),
  version: z
    .string()
    .exactOptional()
    .describe("The version used: the settings' own, or one made from the content"),
  entities: z
    .array(
      entityId.extend({
        spec: z
          .record(z.string(), z.unknown())
          .describe("TaskSpec, WorkflowSpec or LaunchPlanSpec of flyteidl.admin in canonical proto3 JSON"),
      }),
    )
    .readonly()
    .describe("Everything that is registered, in order; nothing for a reference"),
  python: z.string(),
  problems: problemsSchema,
});
export type CompileAnswer = z.output<typeof compileAnswer>;
