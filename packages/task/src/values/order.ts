/** Python's order of texts: by code point, where JavaScript's own goes by UTF-16 units. */
export function byCodePoint(left: string, right: string): number {
  const [a, b] = [Array.from(left), Array.from(right)];
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const apart = (a[index]?.codePointAt(0) ?? 0) - (b[index]?.codePointAt(0) ?? 0);
    if (apart !== 0) return apart;
  }
  return a.length - b.length;
}
