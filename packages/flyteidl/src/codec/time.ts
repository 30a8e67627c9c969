import type { JsonObject } from "../json-value.ts";
import { Mismatch } from "./mismatch.ts";

/** Ten thousand years, the most that google.protobuf.Duration allows. */
const longest = 315_576_000_000;

/** Nanoseconds as canonical JSON has them: none, or 3, 6 or 9 digits. */
function fraction(nanos: number): string {
  if (nanos === 0) return "";
  const digits = String(nanos).padStart(9, "0");
  return `.${digits.replace(/(000){1,2}$/, "")}`;
}

const nanosOf = (digits: string | undefined) => Number((digits ?? "").padEnd(9, "0"));

/** The fields of google.protobuf.Duration, of a text like `-1.5s`. */
export function parseDuration(json: unknown): JsonObject | Mismatch {
  const parts = typeof json === "string" ? /^(-?)(\d{1,12})(?:\.(\d{1,9}))?s$/.exec(json) : null;
  if (!parts) return new Mismatch('must be a duration in seconds, such as "1.5s"');
  const sign = parts[1] ? -1 : 1;
  const seconds = Number(parts[2]);
  const nanos = nanosOf(parts[3]);
  if (seconds > longest || (seconds === longest && nanos > 0))
    return new Mismatch(`must be at most ${longest}s`);
  return { seconds: String(sign * seconds), nanos: sign * nanos + 0 };
}

export function formatDuration(plain: JsonObject): string | Mismatch {
  const seconds = Number(plain.seconds ?? 0);
  const nanos = Number(plain.nanos ?? 0);
  if (Math.abs(seconds) > longest || Math.abs(nanos) > 999_999_999)
    return new Mismatch("is not a valid duration");
  if (seconds * nanos < 0) return new Mismatch("is a duration whose seconds and nanoseconds differ in sign");
  return `${seconds < 0 || nanos < 0 ? "-" : ""}${Math.abs(seconds)}${fraction(Math.abs(nanos))}s`;
}

const timestamp = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[-+]\d\d:\d\d)$/;

/** The fields of google.protobuf.Timestamp, of an RFC 3339 text. */
export function parseTimestamp(json: unknown): JsonObject | Mismatch {
  const parts = typeof json === "string" ? timestamp.exec(json) : null;
  const [, date = "", time = "", digits, zone = ""] = parts ?? [];
  const local = Date.parse(`${date}T${time}Z`);
  // Date.parse rolls the 30th of February over instead of refusing it.
  const real = Number.isFinite(local) && new Date(local).toISOString().startsWith(`${date}T${time}`);
  const utc = real ? Date.parse(`${date}T${time}${zone}`) : Number.NaN;
  if (!inRange(utc / 1000)) return new Mismatch('must be a time, such as "2026-01-31T12:00:00Z"');
  return { seconds: String(utc / 1000), nanos: nanosOf(digits) };
}

const inRange = (seconds: number) => seconds >= -62_135_596_800 && seconds <= 253_402_300_799;

export function formatTimestamp(plain: JsonObject): string | Mismatch {
  const seconds = Number(plain.seconds ?? 0);
  const nanos = Number(plain.nanos ?? 0);
  const valid = inRange(seconds) && nanos >= 0 && nanos <= 999_999_999;
  if (!valid) return new Mismatch("is not a time from year 1 to year 9999");
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}${fraction(nanos)}Z`;
}
