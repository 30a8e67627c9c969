import type { CommonDesign } from "../design.ts";
import { prepared } from "../plugins/index.ts";
import { outside, type Problem } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { parseQuantity, type Quantity } from "../values/quantity.ts";

type Parameters = NonNullable<CommonDesign["parameters"]>;

export const RESOURCES = ["cpu", "mem", "gpu", "ephemeral_storage"] as const;
export type Resource = (typeof RESOURCES)[number];
type Side = "requests" | "limits";

/** One amount as it is written, and what it means. */
export interface Amount {
  readonly resource: Resource;
  readonly side: Side;
  readonly text: string;
  readonly path: string;
  /** Absent when Kubernetes cannot read it. */
  readonly quantity: Quantity | undefined;
}

/** What a resource is asked for and held to, and where both are written. */
export interface Pair {
  readonly resource: Resource;
  readonly request: Amount | undefined;
  readonly limit: Amount | undefined;
}

export const LABELS: Readonly<Record<Resource, string>> = {
  cpu: "CPU",
  mem: "Memory",
  gpu: "GPU",
  ephemeral_storage: "Ephemeral storage",
};

export const isBytes = (resource: Resource): boolean =>
  resource === "mem" || resource === "ephemeral_storage";

type Given = string | number | undefined;

/** flytekit drops an empty text, as everything falsy. */
const isWritten = (given: Given): given is string | number => given !== undefined && given !== "";

/** The pairs that are written, at least one side of them. */
function writtenPairs(
  given: (resource: Resource) => readonly [request?: Given, limit?: Given],
  pathOf: (resource: Resource, side: Side) => string,
): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const resource of RESOURCES) {
    const [asked, most] = given(resource);
    const on = (side: Side, each: Given): Amount | undefined => {
      if (!isWritten(each)) return undefined;
      const text = String(each);
      return { resource, side, text, path: pathOf(resource, side), quantity: parseQuantity(text) };
    };
    const request = on("requests", asked);
    const limit = on("limits", most);
    if (request || limit) pairs.push({ resource, request, limit });
  }
  return pairs;
}

/** The amounts of requests and limits that stand side by side. */
export const sidePairs = (
  { requests, limits }: { readonly [side in Side]?: { readonly [name in Resource]?: Given } | undefined },
  base: string,
): readonly Pair[] =>
  writtenPairs(
    (resource) => [requests?.[resource], limits?.[resource]],
    (resource, side) => `${base}/${side}/${resource}`,
  );

/** The amounts of `resources`: a text is the request alone. */
const jointPairs = (resources: NonNullable<Parameters["resources"]>): readonly Pair[] =>
  writtenPairs(
    (resource) => {
      const given = resources[resource];
      return typeof given === "object" ? given : [given];
    },
    (resource, side) => {
      const index = side === "requests" ? 0 : 1;
      return `/parameters/resources/${resource}${typeof resources[resource] === "object" ? `/${index}` : ""}`;
    },
  );

/** Several rules ask for those of one design. */
const known = new WeakMap<CommonDesign, readonly Pair[]>();

/** Requests and limits of a design, in whichever form they are written; a plugin may keep them to itself. */
export function pairsOf(design: CommonDesign): readonly Pair[] {
  const before = known.get(design);
  if (before !== undefined) return before;
  const pairs = readPairs(prepared(design.parameters ?? {}));
  // That there are none, as in most designs, is read as fast as it is looked up.
  if (pairs.length > 0) known.set(design, pairs);
  return pairs;
}

function readPairs(parameters: Parameters): readonly Pair[] {
  const { requests, limits, resources } = parameters;
  const split = requests === undefined && limits === undefined ? [] : sidePairs(parameters, "/parameters");
  return resources === undefined ? split : [...split, ...jointPairs(resources)];
}

/** The settings' own, which a task that sets nothing gets. */
const defaultPairsOf = ({ default_resources: given }: Settings): readonly Pair[] =>
  given === undefined ? [] : sidePairs(given, "/default_resources");

/** What a rule over pairs says of a design, and of the settings when their amounts are the ones that count. */
export function overPairs(
  rule: (pairs: readonly Pair[], design: CommonDesign) => readonly Problem[],
): (design: CommonDesign, settings?: Settings) => readonly Problem[] {
  return (design, settings) => {
    const own = pairsOf(design);
    if (own.length > 0) return rule(own, design);
    const shared = settings === undefined ? [] : defaultPairsOf(settings);
    return shared.length === 0 ? [] : rule(shared, design).map(outside("settings"));
  };
}
