import { pointer } from "@fletch/task";

/** A value of a spec that is compared as a whole, under a place that survives reordering. */
export interface Leaf {
  /** Like a JSON Pointer, but items of lists have their names, or are counted from one as people do. */
  readonly place: readonly string[];
  readonly value: unknown;
}

/** Fields whose value is one thing to a person, however deep it is. */
const WHOLE = new Set(["type", "args", "command", "cacheIgnoreInputVars"]);

/**
 * What of a registered task says nothing about its content: its name and version (compared by the person who asked for
 * them), and what a registry adds to descriptions.
 */
const VOLATILE = ["/template/id", "/description/id", "/description/tags"];

/** The values of a spec, each with its place. Empty objects say nothing and are left out. */
export function leavesOf(spec: unknown): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  collect({ place: [], value: spec }, leaves);
  return leaves;
}

function collect({ place, value }: Leaf, into: Map<string, Leaf>): void {
  const key = pointer(...place);
  if (VOLATILE.includes(key)) return;
  if (typeof value !== "object" || value === null || isWhole(place, value)) {
    into.set(key, { place, value });
    return;
  }
  for (const [name, child] of childrenOf(value)) collect({ place: [...place, name], value: child }, into);
}

function isWhole(place: readonly string[], value: object): boolean {
  const name = place.at(-1) ?? "";
  // `type` is a literal type below a variable, and one word elsewhere.
  if (WHOLE.has(name)) return true;
  return Array.isArray(value) && value.every((item) => typeof item !== "object" || item === null);
}

function childrenOf(value: object): (readonly [string, unknown])[] {
  if (!Array.isArray(value)) return Object.entries(value);
  const names = value.map(nameOf);
  const distinct = new Set(names).size === names.length && !names.includes(undefined);
  return value.map((item: unknown, index) => [
    distinct ? (names[index] ?? "") : String(index + 1),
    bare(item),
  ]);
}

/** What an item of a list is called: a resource, a variable, a container, a secret. */
function nameOf(item: unknown): string | undefined {
  if (typeof item !== "object" || item === null) return undefined;
  const { name, key, group } = item as Record<string, unknown>;
  const own = typeof name === "string" ? name : typeof key === "string" ? key : undefined;
  return own !== undefined && typeof group === "string" ? `${group}.${own}` : own;
}

/** `{name, value}` and `{key, value}` are pairs: their value alone is what can differ. */
function bare(item: unknown): unknown {
  const record = item as Record<string, unknown>;
  const keys = Object.keys(record);
  return keys.length === 2 && "value" in record && ("name" in record || "key" in record)
    ? record["value"]
    : item;
}
