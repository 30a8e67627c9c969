/** An exact amount: a Kubernetes quantity is a decimal number with a suffix, and 0.1 is not a binary fraction. */
export interface Quantity {
  readonly numerator: bigint;
  /** Always positive. */
  readonly denominator: bigint;
}

const SYNTAX = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))([numkMGTPE]|[KMGTPE]i|[eE][+-]?\d{1,3})?$/;

/** Powers of ten by suffix; `Ki`… are powers of 1024 by their place here. */
const DECIMAL: Readonly<Record<string, number>> = {
  n: -9,
  u: -6,
  m: -3,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
};
const BINARY = "KMGTPE";

/** Reads a Kubernetes quantity (`resource.ParseQuantity` of apimachinery); undefined when it is none. */
export function parseQuantity(text: string): Quantity | undefined {
  const match = SYNTAX.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = "", fraction = match[4] ?? "", , suffix = ""] = match;
  let numerator = BigInt(`${whole}${fraction}` || "0");
  let exponent = -fraction.length;
  if (suffix.endsWith("i")) numerator *= 1024n ** BigInt(BINARY.indexOf(suffix.charAt(0)) + 1);
  else exponent += DECIMAL[suffix] ?? Number(suffix.slice(1));
  const scale = 10n ** BigInt(Math.abs(exponent));
  if (sign === "-") numerator = -numerator;
  return exponent < 0 ? { numerator, denominator: scale } : { numerator: numerator * scale, denominator: 1n };
}

/** Negative, zero or positive, as `a` is below, equal to or above `b` by value. */
export function compareQuantities(a: Quantity, b: Quantity): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** What is counted decides the words of a reading. */
export type ResourceUnit = "cores" | "bytes" | "devices";

/** A quantity in words that a person can check: `4Gi` → `4.29 GB`, `500m` → `0.5 core`. */
export function quantityInWords(quantity: Quantity, unit: ResourceUnit): string {
  const value = Number(quantity.numerator) / Number(quantity.denominator);
  if (unit === "bytes") return bytesInWords(value);
  const noun = unit === "cores" ? "core" : "device";
  return `${trim(value)} ${noun}${Math.abs(value) > 1 || value === 0 ? "s" : ""}`;
}

function bytesInWords(value: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB", "PB", "EB"];
  let index = 0;
  let rest = value;
  while (Math.abs(rest) >= 1000 && index < units.length - 1) {
    rest /= 1000;
    index += 1;
  }
  return `${trim(rest)} ${units[index]}`;
}

/** Three digits, and every digit before the point. */
const trim = (value: number): string =>
  Math.abs(value) < 1000 ? String(Number(value.toPrecision(3))) : Math.round(value).toLocaleString("en-US");
