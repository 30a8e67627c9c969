import type { CommonDesign } from "../design.ts";
import { prepared } from "../plugins/index.ts";
import { fixBy, type Problem, registerError, removeAt, runWarning, setAt } from "../problem.ts";
import { repairedQuantity } from "../values/quantity-repair.ts";
import { compareQuantities, parseQuantity, type Quantity } from "../values/quantity.ts";
import { type Amount, isBytes, LABELS, overPairs, type Pair, RESOURCES } from "./amounts.ts";

const whole = (count: bigint): Quantity => ({ numerator: count, denominator: 1n });
const MEBI = whole(2n ** 20n);
const MOST_CORES = whole(256n);

/** Each amount by itself: what Kubernetes cannot read, and what it reads in a way that is hardly meant. */
export const quantities = overPairs((pairs, design) => {
  const isPod = prepared(design.parameters ?? {}).pod_template !== undefined;
  return pairs.flatMap((pair) => checkPair(pair, isPod));
});

/** `_convert_resources_to_resource_entries` passes over what is empty. */
export function emptyAmounts({ parameters = {} }: CommonDesign): readonly Problem[] {
  return (["requests", "limits", "resources"] as const).flatMap((place) =>
    RESOURCES.filter((resource) => parameters[place]?.[resource] === "").map((resource) => {
      const path = `/parameters/${place}/${resource}`;
      const message = `${LABELS[resource]} is empty: flytekit leaves it out. Write an amount, or remove it.`;
      return runWarning(path, "dropped", { message, fix: fixBy("Remove it", removeAt(path)) });
    }),
  );
}

interface Written {
  readonly text: string;
  readonly path: string;
}

const change = (amount: Written, text: string) => fixBy(`Change to ${text}`, setAt(amount.path, text));

/** What is said of an amount that Kubernetes cannot read. */
export function unreadable(amount: Written): Problem {
  const { text, path } = amount;
  const repaired = repairedQuantity(text);
  return registerError(path, "quantity", {
    message: `"${text}" is not an amount that Kubernetes can read. Write it like 500m, 2 or 4Gi.`,
    fix: repaired === undefined ? undefined : change(amount, repaired),
  });
}

/** The amounts of a pair, each by itself. */
export function checkPair({ request, limit }: Pair, isPod: boolean): Problem[] {
  const problems: Problem[] = [];
  for (const amount of [request, limit]) {
    const problem = amount && check(amount, isPod);
    if (problem !== undefined) problems.push(problem);
  }
  return problems;
}

function check(amount: Amount, isPod: boolean): Problem | undefined {
  const { path, quantity, resource, text } = amount;
  if (quantity === undefined) return unreadable(amount);
  if (quantity.numerator < 0n) {
    const message = `${LABELS[resource]} cannot be negative: Kubernetes refuses to start the task. Remove the minus.`;
    return runWarning(path, "quantity", { message, fix: change(amount, text.replace(/^-/, "")) });
  }
  if (quantity.numerator === 0n) return undefined;
  if (isBytes(resource)) return checkBytes(amount, quantity);
  return resource === "cpu" ? checkCores(amount, quantity) : checkDevices(amount, { quantity, isPod });
}

/** The unit of a spelling that has milli, micro or nano for bytes. */
const FRACTION = /^(.*?)([mun])$/;

function checkBytes(amount: Amount, quantity: Quantity): Problem | undefined {
  const { path, resource, text } = amount;
  const label = LABELS[resource];
  const [, digits, unit] = FRACTION.exec(text) ?? [];
  if (digits !== undefined) {
    const words = { m: "thousandths", u: "millionths", n: "billionths" }[unit as "m" | "u" | "n"];
    const message = `${label} of ${text} means ${words} of a byte. Kubernetes takes it and the task cannot start. Write ${digits}Mi for mebibytes.`;
    return runWarning(path, "quantity", { message, fix: change(amount, `${digits}Mi`) });
  }
  if (compareQuantities(quantity, MEBI) >= 0) return undefined;
  const meant = /^\d+(\.\d*)?$/.test(text) ? `${text}${Number(text) <= 64 ? "Gi" : "Mi"}` : undefined;
  const message = `${label} of ${text} is less than one mebibyte, too little for any program. Without a letter the number counts bytes.`;
  const fix = meant === undefined ? undefined : change(amount, meant);
  return runWarning(path, "quantity", { message, fix });
}

function checkCores(amount: Amount, quantity: Quantity): Problem | undefined {
  const { path, text } = amount;
  const [, digits, unit] = /^(.*)([KMGTPE]i)$/.exec(text) ?? [];
  if (digits !== undefined) {
    const meant = unit === "Mi" ? `${digits}m` : digits;
    const message = `CPU counts cores, and ${text} is a number of bytes. Write ${meant}: 500m is half a core, 2 are two cores.`;
    return runWarning(path, "quantity", { message, fix: change(amount, meant) });
  }
  if (compareQuantities(quantity, MOST_CORES) <= 0) return undefined;
  const meant = /^\d+$/.test(text) ? `${text}m` : undefined;
  const message = `${text} are more than 256 cores, and hardly a machine has as many. Thousandths of a core have an m: 500m is half a core.`;
  const fix = meant === undefined ? undefined : change(amount, meant);
  return runWarning(path, "quantity", { message, fix });
}

/** flyteadmin looks at the GPUs of containers only; in a pod Kubernetes refuses them when the task starts. */
function checkDevices(
  amount: Amount,
  { quantity, isPod }: { readonly quantity: Quantity; readonly isPod: boolean },
): Problem | undefined {
  const { numerator, denominator } = quantity;
  if (numerator % denominator === 0n) return undefined;
  const up = String(numerator / denominator + 1n);
  const message = `${amount.text} is not a whole number of GPUs, and GPUs cannot be shared like this. Write ${up}.`;
  const says = { message, fix: change(amount, up) };
  return isPod ? runWarning(amount.path, "quantity", says) : registerError(amount.path, "quantity", says);
}

/** Whether a size of memory can be read and is at least a mebibyte: for other places that have one. */
export function byteSize(text: string): { readonly quantity?: Quantity; readonly meant?: string } {
  const quantity = parseQuantity(text);
  if (quantity === undefined) {
    const meant = repairedQuantity(text);
    return meant === undefined ? {} : { meant };
  }
  if (quantity.numerator <= 0n || compareQuantities(quantity, MEBI) >= 0) return { quantity };
  const [, digits = text] = FRACTION.exec(text) ?? [];
  return /^\d+$/.test(digits) ? { quantity, meant: `${digits}Mi` } : { quantity };
}
