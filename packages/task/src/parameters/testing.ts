import type { z } from "zod";

/** Where a schema refuses a value: paths joined by slashes, with the words. For tests. */
export function refusals(schema: z.ZodType, value: unknown): string[] {
  const parsed = schema.safeParse(value);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join("/")}: ${message}`);
}
