import { call, type Expression, imported, number } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";
import { DURATION_SYNTAX, durationToWire, MAX_DURATION_SECONDS, parseDuration } from "../values/duration.ts";
import { withoutMinusZero } from "../values/python-number.ts";

const seconds = z
  .int({ error: "Write whole seconds, or a text such as 1h30m or 500ms." })
  .min(-MAX_DURATION_SECONDS, { error: "This is longer than Flyte can hold (about 10,000 years)." })
  .max(MAX_DURATION_SECONDS, { error: "This is longer than Flyte can hold (about 10,000 years)." });

const text = z
  .string()
  .regex(DURATION_SYNTAX, {
    error: "Write whole seconds, or numbers with units (d, h, m, s, ms, us), such as 1h30m or 500ms.",
  })
  .refine((value) => !DURATION_SYNTAX.test(value) || parseDuration(value) !== undefined, {
    error: "This is longer than Flyte can hold (about 10,000 years).",
  });

/** `timeout` of `task()`: an int of seconds or a timedelta there. */
export const schema = z.union([seconds, text]).register(field, {
  label: "Timeout",
  help: "How long one attempt may run before Flyte stops it.",
  details:
    "Whole seconds, or a text of numbers with units: d, h, m, s, ms, us. 1h30m is one hour and a half. " +
    "Each attempt has the whole time again. 0 means no limit.",
  keyword: "timeout",
  wire: "template.metadata.timeout",
  unit: "seconds, or a text such as 1h30m",
  unset: "no limit",
  example: "1h30m",
});

type Timeout = z.output<typeof schema>;

/** Absent for no time at all, as flytekit treats everything falsy. */
export function compile(timeout: Timeout | undefined): string | undefined {
  const micros = timeout === undefined ? 0n : microsOf(timeout);
  return micros === 0n ? undefined : durationToWire(micros);
}

const microsOf = (timeout: Timeout): bigint =>
  typeof timeout === "number" ? BigInt(timeout) * 1_000_000n : (parseDuration(timeout)?.micros ?? 0n);

export function python(timeout: Timeout): Expression {
  // Adding 0 takes the sign off -0, which Python would read as a float.
  if (typeof timeout === "number") return number(withoutMinusZero(timeout));
  const parts = parseDuration(timeout)?.parts ?? [];
  const keywords = parts.map(([name, value]) => ({ name, value: number(value) }));
  return call(imported("datetime", "timedelta"), [], keywords);
}
