import { steps } from "@fletch/task";

type Plain = Record<string, unknown>;
const isObject = (value: unknown): value is Plain => value !== null && typeof value === "object";

/** The fields on a screen ask with every change for the same places. */
const known = new Map<string, readonly string[]>();
/** Paths of as many places as a very long form has. */
const MOST_KNOWN = 5_000;

function stepsOf(path: string): readonly string[] {
  const before = known.get(path);
  if (before !== undefined) return before;
  if (known.size === MOST_KNOWN) known.clear();
  const taken = steps(path);
  known.set(path, taken);
  return taken;
}

/** The plain value at a JSON Pointer; undefined where there is none. */
export function valueAt(value: unknown, path: string): unknown {
  let at = value;
  for (const step of stepsOf(path)) {
    if (!isObject(at) || !Object.hasOwn(at, step)) return undefined;
    at = at[step];
  }
  return at;
}

/**
 * The new value built from as much of the old one as is equal, so that who looks at an unchanged part sees the very
 * same object and is not drawn again. The order of keys counts.
 */
export function share(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before;
  if (!isObject(before) || !isObject(after) || Array.isArray(before) !== Array.isArray(after)) return after;
  const old = Object.keys(before);
  const keys = Object.keys(after);
  let same = old.length === keys.length;
  for (const [index, key] of keys.entries()) {
    const shared = Object.hasOwn(before, key) ? share(before[key], after[key]) : after[key];
    after[key] = shared;
    same &&= old[index] === key && Object.is(shared, before[key]);
  }
  return same ? before : after;
}
