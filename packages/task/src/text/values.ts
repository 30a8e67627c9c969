import { isMap, isNode, isPair, isScalar, isSeq } from "yaml";

/** A map key as its text: `1: x` and `true: x` have the keys "1" and "true". */
export const keyText = (key: unknown): string => {
  if (!isScalar(key)) return "";
  return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
};

/** A node as plain JSON values. Integers are numbers while they are exact, else bigints. */
export function plain(node: unknown): unknown {
  if (isMap(node)) {
    const record: Record<string, unknown> = {};
    for (const pair of node.items) setOwn(record, keyText(pair.key), plain(pair.value));
    return record;
  }
  if (isSeq(node)) return node.items.map((item) => plain(isPair(item) ? undefined : item));
  if (!isNode(node) || !isScalar(node)) return null;
  if (typeof node.value === "bigint") {
    return node.value >= Number.MIN_SAFE_INTEGER && node.value <= Number.MAX_SAFE_INTEGER
      ? Number(node.value)
      : node.value;
  }
  return node.value;
}

/** Sets a key as data: `__proto__` is a key like any other. */
export const setOwn = (record: Record<string, unknown>, key: string, value: unknown): void => {
  if (key === "__proto__") {
    Object.defineProperty(record, key, { value, writable: true, enumerable: true, configurable: true });
  } else record[key] = value;
};

/** The value at the steps of a pointer, own keys only; undefined where there is none. */
export const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (at, step) =>
      at !== null && typeof at === "object" && Object.hasOwn(at, step)
        ? (at as Record<string, unknown>)[step]
        : undefined,
    value,
  );
