/** Whether something was asked about before: names that repeat, found in one pass. */
export function seenBefore(): (value: unknown) => boolean {
  const seen = new Set<unknown>();
  return (value) => seen.size === seen.add(value).size;
}
