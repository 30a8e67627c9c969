import {
  durationInWords,
  parseDuration,
  parseQuantity,
  quantityInWords,
  type ResourceUnit,
} from "@fletch/task";

const UNITS = new Set<string>(["cores", "bytes", "devices"]);

const isUnit = (unit: string): unit is ResourceUnit => UNITS.has(unit);

/** A quantity or duration in words that a person can check, when they say more than what is typed. */
export function readingOf(value: unknown, unit: string | undefined): string | undefined {
  if ((typeof value !== "string" && typeof value !== "number") || value === "" || unit === undefined)
    return undefined;
  if (isUnit(unit)) {
    const quantity = parseQuantity(String(value));
    return quantity && `= ${quantityInWords(quantity, unit)}`;
  }
  return unit.startsWith("seconds") ? durationReading(value) : undefined;
}

/** Microseconds of whole seconds or of a text such as 1h30m. */
export function microsOf(value: unknown): bigint | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) * 1_000_000n : undefined;
  return typeof value === "string" ? parseDuration(value)?.micros : undefined;
}

function durationReading(value: string | number): string | undefined {
  const micros = microsOf(value);
  return micros === undefined ? undefined : `= ${durationInWords(micros)}`;
}
