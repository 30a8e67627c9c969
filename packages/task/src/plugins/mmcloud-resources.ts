import type { Side } from "../values/resource-spec.ts";

/** Whole cores and GiB, as Memory Machine Cloud is asked for them. */
interface CloudResources {
  readonly minCpu: bigint;
  readonly minMem: bigint;
  readonly maxCpu?: bigint;
  readonly maxMem?: bigint;
}
/** What cannot be read, or asks for more than its limit. */
interface CloudTrouble {
  readonly side: "requests" | "limits";
  readonly name: "cpu" | "mem";
  readonly message: string;
}

const GIB = 1024n ** 3n;

/** `flyte_to_mmcloud_resources`: nothing below one core or one GiB, everything rounded up. */
export function cloudResources(requests: Side = {}, limits: Side = {}): CloudResources | CloudTrouble[] {
  const troubles: CloudTrouble[] = [];
  const read = (side: "requests" | "limits", name: "cpu" | "mem"): bigint | undefined => {
    const text = (side === "requests" ? requests : limits)[name];
    if (!text) return undefined;
    const amount = wholeAmount(text);
    const least = name === "cpu" ? 1n : GIB;
    if (amount !== undefined) return amount > least ? amount : least;
    const message = `"${text}" is not an amount that Memory Machine Cloud's plugin can read. Write a number with a unit, such as ${name === "cpu" ? "500m" : "4Gi"}.`;
    troubles.push({ side, name, message });
    return undefined;
  };
  const [requestedCpu, requestedMem] = [read("requests", "cpu"), read("requests", "mem")];
  const [maxCpu, maxMem] = [read("limits", "cpu"), read("limits", "mem")];
  const [minCpu, minMem] = [requestedCpu ?? maxCpu ?? 1n, requestedMem ?? maxMem ?? GIB];
  if (maxCpu !== undefined && minCpu > maxCpu) troubles.push(above("cpu"));
  if (maxMem !== undefined && minMem > maxMem) troubles.push(above("mem"));
  if (troubles.length > 0) return troubles;
  const gib = (bytes: bigint): bigint => (bytes + GIB - 1n) / GIB;
  return {
    minCpu,
    minMem: gib(minMem),
    ...(maxCpu !== undefined && { maxCpu }),
    ...(maxMem !== undefined && { maxMem: gib(maxMem) }),
  };
}

const above = (name: "cpu" | "mem"): CloudTrouble => ({
  side: "requests",
  name,
  message: "This request is above its limit. Lower it, or raise the limit.",
});

const EXPONENTS: Readonly<Record<string, number>> = {
  n: -3,
  u: -2,
  m: -1,
  K: 1,
  k: 1,
  M: 2,
  G: 3,
  T: 4,
  P: 5,
  E: 6,
};

/** `parse_quantity` of the Kubernetes client, whose numbers are Python's Decimals, rounded up to a whole number. */
export function wholeAmount(text: string): bigint | undefined {
  const binary = text.length >= 2 && text.endsWith("i") && (text.at(-2) ?? "") in EXPONENTS;
  const decimal = !text.endsWith("i") && (text.at(-1) ?? "") in EXPONENTS;
  const suffix = binary ? text.slice(-2) : decimal ? text.slice(-1) : "";
  const number = readDecimal(text.slice(0, text.length - suffix.length));
  if (number === undefined || suffix === "ki") return undefined;
  if (suffix === "") return ceiling(number);
  const steps = EXPONENTS[suffix.charAt(0)] ?? 0;
  return ceiling(round(times(number, power(binary ? 1024n : 1000n, steps))));
}

/** `digits * 10 ** exponent`. */
interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/** Python refuses to print integers of more digits than this. */
const MOST_DIGITS = 4300;

function readDecimal(text: string): Decimal | undefined {
  const match = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d+))?$/.exec(
    text.trim().replaceAll("_", ""),
  );
  if (match === null) return undefined;
  const [, sign, whole = "", fraction = "", bare = "", exponent = "0"] = match;
  const decimals = fraction || bare;
  const digits = BigInt(`${whole}${decimals}`) * (sign === "-" ? -1n : 1n);
  const shifted = Number(exponent) - decimals.length;
  return Math.abs(shifted) + whole.length > MOST_DIGITS ? undefined : { digits, exponent: shifted };
}

/** A power of 1024 or 1000 as a decimal: 1024 to the -3 is exact in 28 digits. */
function power(base: bigint, steps: number): Decimal {
  if (steps >= 0) return { digits: base ** BigInt(steps), exponent: 0 };
  const places = base === 1000n ? -3 * steps : -10 * steps;
  return { digits: 10n ** BigInt(places) / base ** BigInt(-steps), exponent: -places };
}

const times = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  exponent: a.exponent + b.exponent,
});

/** The 28 digits of Python's default context, half to even. */
function round({ digits, exponent }: Decimal): Decimal {
  const size = String(digits < 0n ? -digits : digits).length;
  if (size <= 28) return { digits, exponent };
  const unit = 10n ** BigInt(size - 28);
  const [kept, rest] = [digits / unit, ((digits % unit) + unit) % unit];
  const low = digits < 0n && rest !== 0n ? kept - 1n : kept;
  const up = rest * 2n > unit || (rest * 2n === unit && low % 2n !== 0n);
  return { digits: up ? low + 1n : low, exponent: exponent + size - 28 };
}

function ceiling({ digits, exponent }: Decimal): bigint {
  if (exponent >= 0) return digits * 10n ** BigInt(exponent);
  const unit = 10n ** BigInt(-exponent);
  return digits > 0n ? (digits + unit - 1n) / unit : digits / unit;
}
