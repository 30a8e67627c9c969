import { z } from "zod";

import { designOrText, digestSchema, settingsBody, specSchema } from "./compile.ts";
import { problemDocumentSchema, problemsSchema } from "./problem.ts";

/** A registered task. */
export const taskId = z.object({
  project: z.string(),
  domain: z.string(),
  name: z.string(),
  version: z.string(),
});
export type TaskId = z.output<typeof taskId>;

export const registrationBody = z
  .strictObject({
    ...designOrText,
    designId: z.uuid().optional().describe("A saved design, with the revision that was looked at"),
    revision: z
      .int()
      .min(1)
      .max(2 ** 31 - 1)
      .optional(),
    settings: settingsBody,
  })
  .refine(
    (body) => [body.design, body.text, body.designId].filter((given) => given !== undefined).length === 1,
    "Give one of `design`, `text` and `designId`.",
  )
  .refine(
    (body) => (body.designId === undefined) === (body.revision === undefined),
    "`designId` and `revision` go together.",
  );
export type RegistrationBody = z.output<typeof registrationBody>;

export const registrationAnswer = z.object({
  id: taskId,
  digest: digestSchema,
  outcome: z.enum(["registered", "unchanged"]),
  problems: problemsSchema,
});
export type RegistrationAnswer = z.output<typeof registrationAnswer>;

export const difference = z.object({
  path: z.string().describe("JSON Pointer into the spec"),
  registered: z.unknown().optional(),
  sent: z.unknown().optional(),
});

/** 409: the version holds something else. */
export const takenDocument = problemDocumentSchema.extend({
  registered: specSchema,
  differences: z.array(difference).readonly(),
});
export type TakenDocument = z.output<typeof takenDocument>;
