import { isRecord } from "@fletch/task";

/** Whether a value holds this one key, and what is under it. */
const only = (value: unknown, key: string): unknown =>
  isRecord(value) && Object.keys(value).every((each) => each === key) ? (value[key] ?? {}) : undefined;

/** Whether an affinity is no more than one list of conditions on machines, which a form can show. */
export function isPlainNodeAffinity(value: unknown): boolean {
  if (value === undefined) return true;
  const required = only(only(value, "nodeAffinity"), "requiredDuringSchedulingIgnoredDuringExecution");
  const terms = only(required, "nodeSelectorTerms");
  if (terms === undefined) return false;
  if (!Array.isArray(terms)) return isRecord(terms) && Object.keys(terms).length === 0;
  const [first, ...more] = terms as readonly unknown[];
  return more.length === 0 && (first === undefined || only(first, "matchExpressions") !== undefined);
}
