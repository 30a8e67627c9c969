import { type Problem, type ProblemCode, pointer } from "@fletch/task";
import type { FastifySchemaCompiler } from "fastify";
import type { z } from "zod";

import { Refusal } from "./refusal.ts";

const CODES: Partial<Record<z.core.$ZodIssue["code"], ProblemCode>> = {
  unrecognized_keys: "unknown-key",
  invalid_type: "wrong-type",
};

const PLACES: Record<string, string> = {
  body: "body",
  params: "path",
  querystring: "query",
  headers: "headers",
};

/** Checks requests against the contract; what does not fit is told all at once, each with its place. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  const place = PLACES[httpPart ?? ""] ?? "request";
  return (data: unknown) => {
    const result = schema.safeParse(data);
    return result.success ? { value: result.data } : { error: refusalOf(result.error.issues, place) };
  };
};

function refusalOf(issues: readonly z.core.$ZodIssue[], place: string): Refusal {
  const problems = issues.slice(0, 100).map(problemOf);
  const first = problems[0];
  return new Refusal("malformed-request", {
    detail: `The ${place} does not have the shape that this call takes${first ? `: ${first.path || "it"} ${first.message}` : ""}`,
    problems,
  });
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  return {
    path: pointer(...issue.path.map((step) => (typeof step === "number" ? step : String(step)))),
    code: CODES[issue.code] ?? "invalid-value",
    severity: "error",
    stage: "compile",
    message: issue.message,
    in: "request",
  };
}
