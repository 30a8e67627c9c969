import { isRecord, writeText } from "@fletch/task";

/** A line of a text, and whether the other text has it not. */
export interface MarkedLine {
  readonly text: string;
  readonly changed: boolean;
}

export interface BeforeAndAfter {
  readonly before: readonly MarkedLine[];
  readonly after: readonly MarkedLine[];
}

/** Two values as YAML, each with its own lines marked. The order of keys does not count. */
export function beforeAndAfter(before: unknown, after: unknown): BeforeAndAfter {
  const [old, fresh] = [linesOf(inOrderOf(before, after)), linesOf(after)];
  const kept = commonLines(old, fresh);
  return {
    before: old.map((text, index) => ({ text, changed: !kept.before.has(index) })),
    after: fresh.map((text, index) => ({ text, changed: !kept.after.has(index) })),
  };
}

const linesOf = (value: unknown): readonly string[] =>
  isEmpty(value) ? [] : writeText(value).trimEnd().split("\n");

const isEmpty = (value: unknown): boolean => !isRecord(value) || Object.keys(value).length === 0;

/** A value with its keys in the order of another one; those that it has not come last. */
function inOrderOf(value: unknown, other: unknown): unknown {
  if (Array.isArray(value)) {
    const others: readonly unknown[] = Array.isArray(other) ? other : [];
    return value.map((item, index) => inOrderOf(item, others[index]));
  }
  if (!isRecord(value)) return value;
  const like = isRecord(other) ? other : {};
  const names = [...new Set([...Object.keys(like), ...Object.keys(value)])];
  return Object.fromEntries(
    names.flatMap((name) =>
      value[name] === undefined ? [] : [[name, inOrderOf(value[name], like[name])] as const],
    ),
  );
}

/** The longest sequence of lines that both have, as places in each. */
function commonLines(old: readonly string[], fresh: readonly string[]) {
  const width = fresh.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const kept = { before: new Set<number>(), after: new Set<number>() };
  for (let i = 0, j = 0; i < old.length && j < fresh.length;) {
    if (old[i] === fresh[j]) {
      kept.before.add(i);
      kept.after.add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}
