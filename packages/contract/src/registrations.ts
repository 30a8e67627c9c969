import { z } from "zod";

import {
  designOrText,
  digestSchema,
  entityId,
  sampleBody,
  settingsBody,
  specSchema,
  taskId,
} from "./compile.ts";
import { storable } from "./lists.ts";
import { problemDocumentSchema, problemsSchema } from "./problem.ts";

export const registrationBody = z
  .strictObject({
    ...designOrText,
    designId: storable
      .max(200)
      .toLowerCase()
      .optional()
      .describe("A saved design, with the revision that was looked at"),
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
  )
  .meta({ examples: [sampleBody] });
export type RegistrationBody = z.output<typeof registrationBody>;

const entityOutcome = entityId.extend({
  outcome: z
    .enum(["registered", "unchanged", "conflict", "refused", "missing", "unknown"])
    .describe(
      "registered now; unchanged: there before; conflict: the version holds something else; refused by the registry; missing: not there, as what comes before it is not; unknown: it could not be found out",
    ),
});
export type EntityOutcome = z.output<typeof entityOutcome>;

const entityOutcomes = z
  .array(entityOutcome)
  .readonly()
  .describe("What came of each thing that the design stands for, in order");

export const registrationAnswer = z.object({
  id: taskId.describe("Of the task itself"),
  digest: digestSchema,
  outcome: z
    .enum(["registered", "unchanged"])
    .describe("unchanged: the registry held the same of everything"),
  entities: entityOutcomes,
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
  entity: entityId.describe("Which one holds something else"),
  entities: entityOutcomes,
  registered: specSchema.describe("Its spec as it is registered"),
  differences: z.array(difference).readonly(),
});
export type TakenDocument = z.output<typeof takenDocument>;

/** 422, 503 and 504 of a registration that was under way: what is there of the design, and what is not. */
export const unfinishedDocument = problemDocumentSchema.extend({
  entity: entityId.exactOptional().describe("Which one the registry refuses"),
  entities: entityOutcomes.exactOptional(),
});
export type UnfinishedDocument = z.output<typeof unfinishedDocument>;
