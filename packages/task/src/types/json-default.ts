import { parseDuration } from "../values/duration.ts";

const ISO = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,6}))?S)?)?$/;

const DAY = 86_400_000_000n;

/** Microseconds of a duration default: seconds, a duration text (`1h30m`), or ISO 8601 (`PT1H30M`); as many as a timedelta holds. */
export function microsOf(value: unknown): bigint | undefined {
  const micros = read(value);
  return micros !== undefined && micros >= -999_999_999n * DAY && micros < 1_000_000_000n * DAY
    ? micros
    : undefined;
}

function read(value: unknown): bigint | undefined {
  if (typeof value === "number") {
    const micros = Math.round(value * 1e6);
    return Number.isFinite(micros) ? BigInt(micros) : undefined;
  }
  if (typeof value !== "string") return undefined;
  const parsed = parseDuration(value);
  if (parsed !== undefined && parsed.parts.length > 0) return parsed.micros;
  const match = ISO.exec(value);
  if (match === null || value.endsWith("P") || value.endsWith("T")) return undefined;
  const [, sign, days = "0", hours = "0", minutes = "0", seconds = "0", fraction = ""] = match;
  const whole = ((BigInt(days) * 24n + BigInt(hours)) * 60n + BigInt(minutes)) * 60n + BigInt(seconds);
  const micros = whole * 1_000_000n + BigInt(fraction.padEnd(6, "0"));
  return sign === "-" ? -micros : micros;
}

/** As pydantic writes a timedelta: `P1Y1DT2H3M4.5S` with years of 365 days, zero as `PT0S`. */
export function isoDuration(micros: bigint): string {
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
  const unit = (count: bigint, letter: string): string => (count > 0n ? `${count}${letter}` : "");
  const time = `${unit(hours, "H")}${unit(minutes, "M")}${second === "0" ? "" : `${second}S`}`;
  const text = `${unit(days / 365n, "Y")}${unit(days % 365n, "D")}${time === "" ? "" : `T${time}`}`;
  return `${micros < 0n ? "-" : ""}P${text === "" ? "T0S" : text}`;
}

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,6}))?)?(?:(Z)|([+-]\d\d:\d\d))?)?$/;

/** `datetime.isoformat` of what `datetime.fromisoformat` reads. */
export function isoMoment(text: string): string {
  const match = MOMENT.exec(text);
  if (match === null) return text;
  const [, day, minutes = "00:00", seconds = "00", fraction = "", utc, offset = ""] = match;
  const micros = fraction.padEnd(6, "0");
  const zone = utc === undefined ? offset.replace("-00:00", "+00:00") : "+00:00";
  return `${day}T${minutes}:${seconds}${micros === "000000" ? "" : `.${micros}`}${zone}`;
}
