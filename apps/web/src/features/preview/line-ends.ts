const lines = (text: string): string[] => text.split(/(?<=\n)/);
const plain = (line: string): string => line.replace(/\r?\n$/, "\n");

/**
 * A code editor's text with the line ends that the document has: a model knows one kind alone, and would make those of
 * untouched lines alike too. New lines keep what the model gave them.
 */
export function withLineEnds(typed: string, document: string): string {
  const areMixed = document.includes("\r\n") && /(?<!\r)\n/.test(document);
  if (!areMixed) return typed;
  const before = lines(document);
  const after = lines(typed);
  const most = Math.min(before.length, after.length);
  const isSame = (old = "", fresh = ""): boolean => plain(old) === plain(fresh);
  let head = 0;
  while (head < most && isSame(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < most - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const changed = before.slice(head, before.length - tail);
  const fresh = after.slice(head, after.length - tail);
  const areInPlace = changed.length === fresh.length;
  const endAt = (index: number): string | undefined =>
    areInPlace ? /\r?\n$/.exec(changed[index] ?? "")?.[0] : undefined;
  return [
    ...before.slice(0, head),
    ...fresh.map((line, index) => line.replace(/\r?\n$/, (end) => endAt(index) ?? end)),
    ...before.slice(before.length - tail),
  ].join("");
}
