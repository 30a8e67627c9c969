import { parseQuantity } from "@fletch/task";

/** The two sides of one resource as `resources` writes them: an amount is the request, a pair is request and limit. */
export interface Sides {
  readonly request: unknown;
  readonly limit: unknown;
}

export const sidesOf = (value: unknown): Sides =>
  Array.isArray(value) ? { request: value[0], limit: value[1] } : { request: value, limit: undefined };

/** The value after one side was typed. A limit needs a request beside it, so an empty one is written and told. */
export function withSide(value: unknown, side: keyof Sides, next: unknown): unknown {
  const before = sidesOf(value);
  const [request, limit] = side === "request" ? [next, before.limit] : [before.request, next];
  if (limit === undefined || limit === "") return request === "" ? undefined : request;
  return [request ?? "", limit];
}

type Amounts = Readonly<Record<string, unknown>>;
const asRecord = (value: unknown): Amounts =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Amounts) : {};

/** Requests and limits said as resources; nothing when a limit stands alone, which resources cannot say. */
export function asResources(requests: unknown, limits: unknown): Amounts | undefined {
  const [asked, most] = [asRecord(requests), asRecord(limits)];
  if (Object.keys(most).some((name) => asked[name] === undefined)) return undefined;
  return Object.fromEntries(
    Object.entries(asked).map(([name, amount]) => [
      name,
      most[name] === undefined ? amount : [amount, most[name]],
    ]),
  );
}

/** Resources said as requests and limits; a side that says nothing is absent. */
export function asSides(resources: unknown): { readonly requests?: Amounts; readonly limits?: Amounts } {
  const given = Object.entries(asRecord(resources)).map(([name, value]) => [name, sidesOf(value)] as const);
  const side = (which: keyof Sides): Amounts =>
    Object.fromEntries(
      given.flatMap(([name, sides]) => (sides[which] === undefined ? [] : [[name, sides[which]]])),
    );
  const [requests, limits] = [side("request"), side("limit")];
  return {
    ...(Object.keys(requests).length > 0 && { requests }),
    ...(Object.keys(limits).length > 0 && { limits }),
  };
}

const numberOf = (value: unknown): number | undefined => {
  const quantity =
    typeof value === "string" || typeof value === "number" ? parseQuantity(String(value)) : undefined;
  const number = quantity && Number(quantity.numerator) / Number(quantity.denominator);
  // An amount beyond all numbers has no length.
  return number !== undefined && number > 0 && Number.isFinite(number) ? number : undefined;
};

/** How long the bars of request and limit are on one scale, from 0 to 1; absent where there is no amount. */
export function barsOf({ request, limit }: Sides): { readonly request?: number; readonly limit?: number } {
  const [asked, most] = [numberOf(request), numberOf(limit)];
  const scale = Math.max(asked ?? 0, most ?? 0);
  return {
    ...(asked !== undefined && { request: asked / scale }),
    ...(most !== undefined && { limit: most / scale }),
  };
}
