import type { CommonDesign } from "../design.ts";
import { prepared } from "../plugins/index.ts";
import { outside, type Problem } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { parseQuantity, type Quantity } from "../values/quantity.ts";

export const RESOURCES = ["cpu", "mem", "gpu", "ephemeral_storage"] as const;
type Resource = (typeof RESOURCES)[number];
type Side = "requests" | "limits";

/** One amount as it is written, and what it means. */
export interface Amount {
  readonly resource: Resource;
  readonly side: Side;
  readonly text: string;
  readonly path: string;
  /** Absent when Kubernetes cannot read it. */
  readonly quantity?: Quantity;
}

/** What a resource is asked for and held to, and where both are written. */
export interface Pair {
  readonly resource: Resource;
  readonly request?: Amount;
  readonly limit?: Amount;
}

export const LABELS: Readonly<Record<Resource, string>> = {
  cpu: "CPU",
  mem: "Memory",
  gpu: "GPU",
  ephemeral_storage: "Ephemeral storage",
};

export const isBytes = (resource: Resource): boolean =>
  resource === "mem" || resource === "ephemeral_storage";

/** flytekit drops an empty text, as everything falsy. */
function amount(
  given: string | number | undefined,
  rest: Omit<Amount, "text" | "quantity">,
): Amount | undefined {
  if (given === undefined || given === "") return undefined;
  const text = String(given);
  const quantity = parseQuantity(text);
  return { ...rest, text, ...(quantity && { quantity }) };
}

/** The amounts of requests and limits that stand side by side. */
export const sidePairs = (
  given: {
    readonly [side in Side]?: { readonly [name in Resource]?: string | number | undefined } | undefined;
  },
  base: string,
): Pair[] =>
  RESOURCES.map((resource) => {
    const on = (side: Side): Amount | undefined =>
      amount(given[side]?.[resource], { resource, side, path: `${base}/${side}/${resource}` });
    return pair(resource, on("requests"), on("limits"));
  });

const pair = (resource: Resource, request: Amount | undefined, limit: Amount | undefined): Pair => ({
  resource,
  ...(request && { request }),
  ...(limit && { limit }),
});

/** Several rules ask for those of one design. */
const known = new WeakMap<CommonDesign, readonly Pair[]>();

/** Requests and limits of a design, in whichever form they are written; a plugin may keep them to itself. */
export function pairsOf(design: CommonDesign): readonly Pair[] {
  const pairs = known.get(design) ?? readPairs(design);
  known.set(design, pairs);
  return pairs;
}

function readPairs(design: CommonDesign): readonly Pair[] {
  const parameters = prepared(design.parameters ?? {});
  const { resources } = parameters;
  const joint = RESOURCES.map((resource) => {
    const given = resources?.[resource];
    const path = `/parameters/resources/${resource}`;
    const side = (index: 0 | 1): Amount | undefined =>
      typeof given === "object"
        ? amount(given[index], {
            resource,
            side: index === 0 ? "requests" : "limits",
            path: `${path}/${index}`,
          })
        : undefined;
    return pair(
      resource,
      typeof given === "string" ? amount(given, { resource, side: "requests", path }) : side(0),
      side(1),
    );
  });
  return [...sidePairs(parameters, "/parameters"), ...joint].filter(isWritten);
}

/** The settings' own, which a task that sets nothing gets. */
const defaultPairsOf = (settings: Settings): readonly Pair[] =>
  sidePairs(settings.default_resources ?? {}, "/default_resources").filter(isWritten);

const isWritten = ({ request, limit }: Pair): boolean => request !== undefined || limit !== undefined;

/** What a rule over pairs says of a design, and of the settings when their amounts are the ones that count. */
export function overPairs(
  rule: (pairs: readonly Pair[], design: CommonDesign) => readonly Problem[],
): (design: CommonDesign, settings?: Settings) => readonly Problem[] {
  return (design, settings) => {
    const own = pairsOf(design);
    if (own.length > 0 || settings === undefined) return rule(own, design);
    return rule(defaultPairsOf(settings), design).map(outside("settings"));
  };
}
