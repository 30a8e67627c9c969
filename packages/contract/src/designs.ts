import type { Design } from "@fletch/task";
import { z } from "zod";

import { sampleBody, settingsBody } from "./compile.ts";
import { countUpTo, page, storable } from "./lists.ts";
import { problemDocumentSchema, problemsSchema } from "./problem.ts";

// Of its pattern alone a page would make up times of the year 6447.
const time = z.iso.datetime().meta({ examples: ["2026-01-31T08:30:00.000Z"] });
const revision = z.int().min(1);
const title = storable.trim().min(1).max(200);
/** Written in small letters, read in either (RFC 9562, section 4). */
export const designId = z.uuid("This is no id of a design.").toLowerCase();

export const designParams = z.strictObject({ id: designId });
export const revisionParams = z.strictObject({ id: designId, revision: countUpTo(2 ** 31 - 1) });

/** What a person saves. The text is kept as it is: comments and spelling live. */
export const designBody = z
  .strictObject({ title, text: storable, settings: settingsBody.default({}) })
  .meta({ examples: [{ title: "Training", ...sampleBody }] });
export type DesignBody = z.output<typeof designBody>;

const patch = z.strictObject({
  title: title.exactOptional(),
  text: storable.exactOptional(),
  settings: settingsBody.exactOptional(),
});

export const designPatch = patch
  .refine((body) => Object.keys(body).length > 0, "Give at least one of `title`, `text` and `settings`.")
  .meta({ examples: [{ title: "Training, with more memory" }] });
export type DesignPatch = z.output<typeof designPatch>;

export const designSummary = z
  .object({
    id: designId,
    title: z.string(),
    revision,
    createdAt: time,
    updatedAt: time,
    kind: z.string().exactOptional(),
    name: z.string().exactOptional().describe("The Flyte task name, where the text gives one"),
  })
  .meta({ id: "DesignSummary" });
export type DesignSummary = z.output<typeof designSummary>;

export const designPage = page(designSummary);
export type DesignPage = z.output<typeof designPage>;

export const designAnswer = z
  .object({
    id: designId,
    revision,
    title: z.string(),
    text: z.string(),
    settings: settingsBody,
    createdAt: time,
    updatedAt: time,
    design: (z.unknown() as z.ZodType<Design>)
      .exactOptional()
      .describe("Absent when the text fails the schema"),
    problems: problemsSchema,
  })
  .meta({ id: "Design" });
export type DesignAnswer = z.output<typeof designAnswer>;

export const revisionSummary = z.object({ revision, title: z.string(), createdAt: time });
export const revisionPage = page(revisionSummary);
export type RevisionPage = z.output<typeof revisionPage>;

/** 412: both sides of the conflict, so that neither is lost. */
export const staleDocument = problemDocumentSchema.extend({
  current: designAnswer,
  sent: patch.extend({ revision }).describe("The change as it was sent, and the revision in its If-Match"),
});
export type StaleDocument = z.output<typeof staleDocument>;
