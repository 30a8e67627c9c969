/** What `cache` says: nothing, off, on with settings, or the old `true` whose settings stand elsewhere. */
export type CacheState = "unset" | "off" | "on" | "old" | "other";

export function cacheState(value: unknown): CacheState {
  if (value === undefined) return "unset";
  if (value === false) return "off";
  if (value === true) return "old";
  return value !== null && typeof value === "object" && !Array.isArray(value) ? "on" : "other";
}

/** Names of the design's inputs, each once. */
export const inputNames = (inputs: unknown): readonly string[] =>
  Array.isArray(inputs)
    ? [
        ...new Set(
          inputs.flatMap((each: unknown) => {
            const name =
              each !== null && typeof each === "object" ? (each as { name?: unknown }).name : undefined;
            return typeof name === "string" && name !== "" ? [name] : [];
          }),
        ),
      ]
    : [];

/** The list with a name in or out; in their order of the inputs, names of none at the end. Empty is unset. */
export function withName(
  list: readonly string[],
  change: { readonly name: string; readonly on: boolean; readonly order: readonly string[] },
): readonly string[] | undefined {
  const { name, on, order } = change;
  const rest = list.filter((each) => each !== name);
  if (!on) return rest.length === 0 ? undefined : rest;
  const place = (each: string): number => (order.includes(each) ? order.indexOf(each) : order.length);
  return [...rest, name].toSorted((a, b) => place(a) - place(b));
}
