/** Python's `timedelta` arguments, longest first, in microseconds. */
const UNITS = {
  d: { argument: "days", micros: 86_400_000_000n },
  h: { argument: "hours", micros: 3_600_000_000n },
  m: { argument: "minutes", micros: 60_000_000n },
  s: { argument: "seconds", micros: 1_000_000n },
  ms: { argument: "milliseconds", micros: 1_000n },
  us: { argument: "microseconds", micros: 1n },
} as const;
type Unit = keyof typeof UNITS;
type TimedeltaArgument = (typeof UNITS)[Unit]["argument"];

const SECOND = UNITS.s.micros;

/** What google.protobuf.Duration holds at most: about 10,000 years. */
export const MAX_DURATION_SECONDS = 315_576_000_000;
const MAX_MICROS = BigInt(MAX_DURATION_SECONDS) * SECOND;

export interface Duration {
  /** Exact; a timedelta has no finer grain. */
  readonly micros: bigint;
  /** As written, one sum per unit, for `timedelta(hours=1, minutes=30)`. */
  readonly parts: readonly (readonly [TimedeltaArgument, bigint])[];
}

/** `[-]N(d|h|m|s|ms|us)`, repeated. */
export const DURATION_SYNTAX = /^-?(?:\d+(?:ms|us|[dhms]))+$/;

/** Reads a duration text such as `1h30m`; undefined when it is none, or longer than Flyte's wire can hold. */
export function parseDuration(text: string): Duration | undefined {
  if (!DURATION_SYNTAX.test(text)) return undefined;
  const sign = text.startsWith("-") ? -1n : 1n;
  const sums = new Map<Unit, bigint>();
  for (const [, amount = "0", unit] of text.matchAll(/(\d+)(ms|us|[dhms])/g)) {
    sums.set(unit as Unit, (sums.get(unit as Unit) ?? 0n) + sign * BigInt(amount));
  }
  const units = (Object.keys(UNITS) as Unit[]).filter((unit) => sums.has(unit));
  const micros = units.reduce((sum, unit) => sum + (sums.get(unit) ?? 0n) * UNITS[unit].micros, 0n);
  if (micros > MAX_MICROS || micros < -MAX_MICROS) return undefined;
  return { micros, parts: units.map((unit) => [UNITS[unit].argument, sums.get(unit) ?? 0n]) };
}

/** Canonical JSON of google.protobuf.Duration: 0, 3 or 6 decimals. */
export function durationToWire(micros: bigint): string {
  const size = micros < 0n ? -micros : micros;
  const fraction = String(size % SECOND).padStart(6, "0");
  const decimals =
    fraction === "000000" ? "" : `.${fraction.endsWith("000") ? fraction.slice(0, 3) : fraction}`;
  return `${micros < 0n ? "-" : ""}${size / SECOND}${decimals}s`;
}

/** A duration for a person: `5400 s` → `1 hour 30 minutes`. */
export function durationInWords(micros: bigint): string {
  let rest = micros < 0n ? -micros : micros;
  const words: string[] = [];
  for (const { argument, micros: size } of Object.values(UNITS)) {
    const count = rest / size;
    rest %= size;
    if (count > 0n) words.push(`${count} ${count === 1n ? argument.slice(0, -1) : argument}`);
  }
  return `${micros < 0n ? "minus " : ""}${words.join(" ") || "0 seconds"}`;
}
