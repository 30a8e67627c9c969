import { durationInWords } from "@fletch/task";

import { microsOf } from "../fields/reading.ts";

const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

/** What a number of retries amounts to. */
export function attemptsInWords(retries: unknown): string | undefined {
  if (!isCount(retries)) return undefined;
  if (retries === 0) return "One attempt.";
  return `Up to ${retries + 1} attempts: the first and ${retries === 1 ? "one more" : `${retries} more`}.`;
}

/** How long one attempt, and all of them together, may take. */
export function timeoutInWords(timeout: unknown, retries: unknown): string | undefined {
  const micros = microsOf(timeout);
  if (micros === undefined) return undefined;
  if (micros === 0n) return "No limit.";
  if (micros < 0n) return durationInWords(micros);
  const each = `${durationInWords(micros)} for each attempt`;
  if (!isCount(retries) || retries === 0) return `${each}.`;
  return `${each}; ${durationInWords(micros * BigInt(retries + 1))} at most for all ${retries + 1}.`;
}
