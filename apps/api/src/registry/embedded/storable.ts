import { StatusError } from "../status.ts";
import type { CompleteId } from "./checks.ts";

/** What an index row of Postgres takes, in bytes of project, domain, name and version; flyteadmin meets the same bound. */
const LONGEST_KEY = 2_600;

/** What Postgres cannot hold, in the words that flyteadmin passes on; the same with SQLite, so that stores do not differ. */
export function checkStorable(
  id: CompleteId,
  table: "tasks" | "workflows" | "launch_plans",
  more: readonly (string | undefined)[] = [],
): void {
  const texts = [...Object.values(id), ...more];
  if (texts.some((text) => text?.includes("\0"))) throw nul();
  const bytes = Object.values(id).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes > LONGEST_KEY)
    throw new StatusError(
      "UNKNOWN",
      `failed database operation with index row size ${bytes} exceeds maximum ${LONGEST_KEY} for index "${table}_pkey"`,
    );
}

export const nul = (): StatusError =>
  new StatusError(
    "UNKNOWN",
    'failed database operation with invalid byte sequence for encoding "UTF8": 0x00',
  );
