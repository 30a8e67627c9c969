import type { JsonValue } from "@fletch/flyteidl/json";

import { parseDuration } from "../values/duration.ts";
import type { FlyteType } from "./flyte-type.ts";

/** Lists, maps and instances are mutable: Python wants a factory for them, which leaves no trace in a dataclass's schema. */
export const isMutableDefault = (value: unknown): boolean => value !== null && typeof value === "object";

/** A default as the schema of a dataclass shows it: durations in seconds. */
export function dataclassDefault(type: FlyteType, value: unknown): JsonValue {
  const micros = isTimedelta(type) ? microsOf(value) : undefined;
  return micros === undefined ? plainDefault(value) : Number(micros) / 1e6;
}

/** A default as pydantic's schema shows it: durations in ISO 8601. */
export function pydanticDefault(type: FlyteType, value: unknown): JsonValue {
  const micros = isTimedelta(type) ? microsOf(value) : undefined;
  return micros === undefined ? plainDefault(value) : isoDuration(micros);
}

const isTimedelta = (type: FlyteType): boolean => type.kind === "simple" && type.name === "timedelta";

const plainDefault = (value: unknown): JsonValue =>
  typeof value === "bigint" ? Number(value) : (value as JsonValue);

const ISO = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,6}))?S)?)?$/;

/** Microseconds of a duration default: seconds, a duration text (`1h30m`), or ISO 8601 (`PT1H30M`). */
export function microsOf(value: unknown): bigint | undefined {
  if (typeof value === "number" && Number.isFinite(value)) return BigInt(Math.round(value * 1e6));
  if (typeof value !== "string") return undefined;
  const parsed = parseDuration(value);
  if (parsed !== undefined) return parsed.micros;
  const match = ISO.exec(value);
  if (match === null || value.endsWith("P") || value.endsWith("T")) return undefined;
  const [, sign, days = "0", hours = "0", minutes = "0", seconds = "0", fraction = ""] = match;
  const whole = ((BigInt(days) * 24n + BigInt(hours)) * 60n + BigInt(minutes)) * 60n + BigInt(seconds);
  const micros = whole * 1_000_000n + BigInt(fraction.padEnd(6, "0"));
  return sign === "-" ? -micros : micros;
}

/** As pydantic writes a timedelta: `P1DT2H3M4.5S`, zero as `PT0S`. */
function isoDuration(micros: bigint): string {
  const size = micros < 0n ? -micros : micros;
  const days = size / 86_400_000_000n;
  const rest = size % 86_400_000_000n;
  const hours = rest / 3_600_000_000n;
  const minutes = (rest / 60_000_000n) % 60n;
  const seconds = (rest / 1_000_000n) % 60n;
  const fraction = String(rest % 1_000_000n)
    .padStart(6, "0")
    .replace(/0+$/, "");
  const second = fraction === "" ? String(seconds) : `${seconds}.${fraction}`;
  const time = [
    hours > 0n ? `${hours}H` : "",
    minutes > 0n ? `${minutes}M` : "",
    second === "0" ? "" : `${second}S`,
  ].join("");
  const text = `${days > 0n ? `${days}D` : ""}${time === "" ? "" : `T${time}`}`;
  return `${micros < 0n ? "-" : ""}P${text === "" ? "T0S" : text}`;
}
