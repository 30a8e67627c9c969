import type { JsonObject, JsonValue } from "../json-value.ts";

export const isObject = (json: unknown): json is JsonObject =>
  typeof json === "object" && json !== null && !Array.isArray(json);

/** Sets a key that came from outside; assigning `__proto__` would set the prototype instead. */
export function put(object: JsonObject, key: string, value: JsonValue): void {
  if (key !== "__proto__") object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

/**
 * The order in which Python's protobuf has map keys when it serializes deterministically: by the bytes of their UTF-8,
 * save that a key comes before its own beginnings (`ab`, then `a`). That is upb's; Go and C++ have `a` first.
 * JavaScript compares UTF-16, where surrogates (U+10000 and up) come before U+E000 to U+FFFF.
 */
function compareKeys(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a === b) continue;
    const surrogates = Number(isSurrogate(a)) - Number(isSurrogate(b));
    return surrogates === 0 ? a - b : surrogates;
  }
  return right.length - left.length;
}

/** The keys that are set, in that order; those of a spec mostly have it. */
export function sortedKeys(json: JsonObject): readonly string[] {
  const keys = Object.keys(json).filter((key) => json[key] !== undefined);
  const inOrder = keys.every((key, index) => index === 0 || compareKeys(keys[index - 1] ?? "", key) < 0);
  return inOrder ? keys : keys.sort(compareKeys);
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit < 0xe000;
