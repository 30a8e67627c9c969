import { outside, type Problem, schemaProblems } from "@fletch/task";
import type { FastifySchemaCompiler } from "fastify";
import type { z } from "zod";

import { Refusal } from "./refusal.ts";

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
    if (result.success) return { value: result.data };
    if (place === "body" && (data ?? undefined) === undefined) return { error: noBody() };
    return { error: refusalOf(schemaProblems(result.error.issues.slice(0, 100), schema, data), place) };
  };
};

const noBody = (): Refusal =>
  new Refusal("malformed-request", { detail: "This call takes a body, and it is a JSON object." });

function refusalOf(found: readonly Problem[], place: string): Refusal {
  const problems = found.map(outside("request"));
  const first = problems[0];
  const what = first && `: ${first.path && `${first.path}: `}${first.message}`;
  // An address that nothing can have is one more where nothing is.
  if (place === "path") {
    return new Refusal("not-found", { detail: `Nothing has this address${what ?? "."}`, problems });
  }
  return new Refusal("malformed-request", {
    detail: `The ${place} does not have the shape that this call takes${what ?? "."}`,
    problems,
  });
}
