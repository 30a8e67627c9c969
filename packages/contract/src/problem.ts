import { type DesignEdit, PROBLEM_CODES, type Problem } from "@fletch/task";
import { z } from "zod";

const position = z.object({ line: z.int().min(1), column: z.int().min(1) });
const range = z.object({ start: position, end: position }).readonly();

const edit: z.ZodType<DesignEdit> = z.discriminatedUnion("op", [
  z.object({ op: z.literal("set"), path: z.string(), value: z.unknown() }),
  z.object({ op: z.literal("remove"), path: z.string() }),
  z.object({ op: z.literal("insert"), path: z.string(), index: z.int().min(0), value: z.unknown() }),
  z.object({ op: z.literal("move"), path: z.string(), from: z.int().min(0), to: z.int().min(0) }),
  z.object({ op: z.literal("rename"), path: z.string(), key: z.string() }),
]);

/** What is wrong, where, and what to do about it. */
export const problemSchema: z.ZodType<Problem> = z
  .object({
    path: z.string().describe("JSON Pointer into the design, or into what `in` names"),
    code: z.enum(PROBLEM_CODES),
    severity: z.enum(["error", "warning", "notice"]),
    stage: z.enum(["compile", "register", "run"]),
    message: z.string(),
    in: z.enum(["settings", "request"]).exactOptional(),
    range: range.exactOptional(),
    fix: z
      .object({ title: z.string(), edits: z.array(edit).readonly() })
      .readonly()
      .exactOptional(),
  })
  .readonly()
  .meta({ id: "Problem" });

export const problemsSchema = z.array(problemSchema).readonly();

/** RFC 9457. Answers of a status say more where they can: see `staleDocument` and `takenDocument`. */
export const problemDocumentSchema = z
  .object({
    type: z.string(),
    title: z.string().describe("What kind of failure, in words"),
    status: z.int(),
    detail: z.string().exactOptional().describe("What happened this time, and what to do next"),
    instance: z.string().exactOptional().describe("The request's id, which the log has too"),
    problems: problemsSchema.exactOptional(),
  })
  .meta({ id: "ProblemDocument" });
export type ProblemDocument = z.output<typeof problemDocumentSchema>;
