/**
 * Quantities as Kubernetes reads and prints them (k8s.io/apimachinery/pkg/api/resource), because flyteadmin's checks and
 * messages are made of them.
 */
export interface Quantity {
  /** In units of 10^-9, the smallest that Kubernetes keeps. */
  readonly nano: bigint;
  readonly format: "binary" | "decimal" | "exponent";
}

const NANO = 1_000_000_000n;
/** Kubernetes caps at the largest 64-bit integer. */
const LARGEST = (2n ** 63n - 1n) * NANO;

export const WRONG_FORMAT =
  "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
const WRONG_SUFFIX = "unable to parse quantity's suffix";
const WRONG_NUMBER = "unable to parse numeric part of quantity";

const DECIMAL: Readonly<Record<string, number>> = {
  n: -9,
  u: -6,
  m: -3,
  "": 0,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
};
const BINARY: Readonly<Record<string, number>> = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 };
const DECIMAL_NAMES = new Map(Object.entries(DECIMAL).map(([name, exponent]) => [exponent, name]));
const BINARY_NAMES = new Map(Object.entries(BINARY).map(([name, exponent]) => [exponent, name]));

/** A quantity, or Go's words for what is wrong with it (resource.ParseQuantity). */
export function parseQuantity(text: string): Quantity | string {
  // As in Go, the digits may be missing: "Gi" reads as 0.
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?([eEinumkKMGTP]*[-+]?\d*)$/.exec(text);
  if (text === "" || !parts) return WRONG_FORMAT;
  const [, sign, whole = "", fraction = "", suffix = ""] = parts;
  const digits = BigInt(`0${whole}${fraction}`);
  const scale = readSuffix(suffix);
  if (!scale) return WRONG_SUFFIX;
  if (Math.abs(scale.exponent) > 1_000) return WRONG_NUMBER;

  const times = scale.base ** BigInt(Math.max(scale.exponent, 0)) * NANO;
  const per = scale.base ** BigInt(Math.max(-scale.exponent, 0)) * 10n ** BigInt(fraction.length);
  const nano = ceilDivide(digits * times, per);
  const capped = nano > LARGEST ? LARGEST : nano;
  return { nano: sign === "-" ? -capped : capped, format: scale.format };
}

function readSuffix(
  suffix: string,
): { base: bigint; exponent: number; format: Quantity["format"] } | undefined {
  const decimal = DECIMAL[suffix];
  if (decimal !== undefined) return { base: 10n, exponent: decimal, format: "decimal" };
  const binary = BINARY[suffix];
  if (binary !== undefined) return { base: 2n, exponent: binary, format: "binary" };
  const exponent = /^[eE]([+-]?\d+)$/.exec(suffix)?.[1];
  return exponent === undefined ? undefined : { base: 10n, exponent: Number(exponent), format: "exponent" };
}

const ceilDivide = (value: bigint, by: bigint): bigint => (value + by - 1n) / by;

/** Whole units, rounded away from zero (Quantity.Value): what flyteadmin compares. */
export function wholeUnits({ nano }: Quantity): bigint {
  return nano < 0n ? -ceilDivide(-nano, NANO) : ceilDivide(nano, NANO);
}

export const isWhole = ({ nano }: Quantity): boolean => nano % NANO === 0n;

/** Canonical text (Quantity.String): no fraction, and the largest suffix that allows it. */
export function printQuantity(quantity: Quantity): string {
  const { nano, format } = quantity;
  const units = wholeUnits(quantity);
  // Small binary quantities are printed in decimal, so that fractions survive.
  if (format === "binary" && (units >= 1024n || units <= -1024n)) return printBinary(units);
  return printDecimal(nano, format === "exponent");
}

function printBinary(units: bigint): string {
  let mantissa = units;
  let exponent = 0;
  while (mantissa % 1024n === 0n && exponent < 60) {
    mantissa /= 1024n;
    exponent += 10;
  }
  return `${mantissa}${BINARY_NAMES.get(exponent) ?? ""}`;
}

function printDecimal(nano: bigint, asExponent: boolean): string {
  if (nano === 0n) return "0";
  let mantissa = nano;
  let exponent = -9;
  while (mantissa % 1000n === 0n && exponent < 18) {
    mantissa /= 1000n;
    exponent += 3;
  }
  if (asExponent) return exponent === 0 ? `${mantissa}` : `${mantissa}e${exponent}`;
  return `${mantissa}${DECIMAL_NAMES.get(exponent) ?? ""}`;
}
