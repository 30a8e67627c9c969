import type { CommonDesign } from "../design.ts";
import { prepared } from "../plugins/index.ts";
import { compileError, fixBy, type Problem, registerError, removeAt, runWarning, setAt } from "../problem.ts";
import { compareQuantities, type Quantity } from "../values/quantity.ts";
import { aboveLimit } from "./above-limit.ts";
import { type Amount, isBytes, LABELS, overPairs, RESOURCES } from "./amounts.ts";

/** flyteadmin compares whole units, rounded up: 1500m and 1200m are both 2 to it. */
export const wholeUnits = ({ numerator, denominator }: Quantity): bigint =>
  (numerator > 0n ? numerator + denominator - 1n : numerator) / denominator;

/** Requests against limits by what they mean. */
export const requestsAndLimits = overPairs((pairs) =>
  pairs.flatMap(({ resource, request, limit }) => {
    if (request?.quantity === undefined || limit?.quantity === undefined) return [];
    const both = { label: LABELS[resource], request, limit };
    const amounts = { request: request.quantity, limit: limit.quantity };
    if (resource === "gpu") return differing(both, amounts);
    return above(both, amounts) ?? (isBytes(resource) ? mixedUnits(both) : []);
  }),
);

interface Both {
  readonly label: string;
  readonly request: Amount;
  readonly limit: Amount;
}
interface Amounts {
  readonly request: Quantity;
  readonly limit: Quantity;
}

function differing({ request, limit }: Both, amounts: Amounts): readonly Problem[] {
  const same = compareQuantities(amounts.request, amounts.limit) === 0;
  if (same || wholeUnits(amounts.request) === wholeUnits(amounts.limit)) return [];
  const message = `A task gets the GPUs that it asks for: the request ${request.text} and the limit ${limit.text} must be equal.`;
  const fix = fixBy(`Change the limit to ${request.text}`, setAt(limit.path, request.text));
  return [registerError(limit.path, "request-above-limit", { message, fix })];
}

function above({ label, request, limit }: Both, amounts: Amounts): readonly Problem[] | undefined {
  if (compareQuantities(amounts.request, amounts.limit) <= 0) return undefined;
  if (wholeUnits(amounts.request) > wholeUnits(amounts.limit))
    return [registerError(request.path, "request-above-limit", aboveLimit(label, { request, limit }))];
  const said = aboveLimit(label, { request, limit }, ". Flyte lowers it to the limit without a word.");
  return [runWarning(request.path, "request-above-limit", said)];
}

/** `M` beside `Mi`: one of the two is mostly a slip. */
function mixedUnits({ label, request, limit }: Both): readonly Problem[] {
  const decimal = [request, limit].find(({ text }) => /\d[kMGTPE]$/.test(text));
  const binary = [request, limit].find(({ text }) => text.endsWith("i"));
  if (decimal === undefined || binary === undefined) return [];
  const meant = decimal.text.replace(/[kMGTPE]$/, (unit) => `${unit === "k" ? "K" : unit}i`);
  const message = `${label} counts ${decimal.text} in thousands and ${binary.text} in 1024s. Use one kind of unit for both.`;
  return [
    runWarning(decimal.path, "quantity", {
      message,
      fix: fixBy(`Change to ${meant}`, setAt(decimal.path, meant)),
    }),
  ];
}

/** `ResourceSpec`: one form or the other, even when the other is empty, unless a plugin keeps the other to itself. */
export function resourceForms({ parameters }: CommonDesign): readonly Problem[] {
  // No plugin adds to what is written.
  if (parameters?.resources === undefined) return [];
  const { resources, requests, limits } = prepared(parameters);
  if (resources === undefined || (requests === undefined && limits === undefined)) return [];
  const sides: Record<"requests" | "limits", Record<string, string>> = {
    requests: definedIn(requests),
    limits: definedIn(limits),
  };
  const clash = RESOURCES.some((name) => {
    const given = resources[name];
    if (given === undefined) return false;
    const [request, limit] = typeof given === "string" ? [given] : given;
    return !take(sides.requests, { name, value: request }) || !take(sides.limits, { name, value: limit });
  });
  const edits = (["requests", "limits"] as const)
    .filter((side) => Object.keys(sides[side]).length > 0)
    .map((side) => setAt(`/parameters/${side}`, sides[side]));
  const other = requests === undefined ? "limits" : limits === undefined ? "requests" : "requests and limits";
  return [
    compileError("/parameters/resources", "exclusive", {
      message: `resources says requests and limits in one, so it cannot stand beside ${other}. Keep one of the two forms.`,
      fix: clash
        ? undefined
        : fixBy("Move all into requests and limits", removeAt("/parameters/resources"), ...edits),
    }),
  ];
}

const definedIn = (side: Readonly<Record<string, string | undefined>> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(side).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

function take(
  side: Record<string, string>,
  { name, value }: { readonly name: string; readonly value: string | undefined },
): boolean {
  if (value === undefined) return true;
  const before = side[name];
  side[name] = value;
  return before === undefined || before === value;
}
