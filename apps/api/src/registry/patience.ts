import { setTimeout as sleep } from "node:timers/promises";

/** How often a registration is sent again after an answer that leaves open what happened. */
export interface Patience {
  readonly retries: number;
  /** First pause in milliseconds; each one after it is twice as long. */
  readonly backoff: number;
  readonly maxBackoff: number;
}

/** Waits before another attempt, or until the signal: jittered, so that many who were cut off at once do not come back at once. */
export async function pause(
  attempt: number,
  { backoff, maxBackoff }: Pick<Patience, "backoff" | "maxBackoff">,
  signal: AbortSignal,
): Promise<void> {
  const longest = Math.min(backoff * 2 ** attempt, maxBackoff);
  await sleep(longest * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
}
